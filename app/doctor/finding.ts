import type { DoctorMessages } from './messages.ts'

export type Check = keyof DoctorMessages['checks']
export type Says = keyof DoctorMessages['says']

/** What one look found: a code with its facts, worded in the reader's language. */
export type Finding = { check: Check; ok: boolean; says: Says; facts: string[] }

export const fine = (check: Check, says: Says, ...facts: (string | number)[]): Finding => ({
  check,
  ok: true,
  says,
  facts: facts.map(String),
})

export const wrong = (check: Check, says: Says, ...facts: (string | number)[]): Finding => ({
  ...fine(check, says, ...facts),
  ok: false,
})
