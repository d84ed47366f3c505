import type { LimitField } from './limits.ts'
import { limitVersion } from './version.ts'

export const levels = ['p0', 'p1', 'p2', 'p3', 'p4'] as const
export type Level = (typeof levels)[number]

/** Each step as it is called, and as the fields end that say its limit. */
const ends = {
  response: 'Response',
  offDuty: 'OffDuty',
  onSite: 'OnSite',
  solve: 'Solve',
  max: 'Max',
} as const
export type Step = keyof typeof ends
export const steps = Object.keys(ends) as Step[]

/** P0 and P1 are said in minutes by the clock, the others in working days. */
export const isInMinutes = (level: Level) => level < 'p2'

/** The field that says a level's limit of a step, where there is one. */
export function fieldAt(level: Level, step: Step): LimitField | undefined {
  const name = `${level}${ends[step]}`
  return name in limitVersion.fields ? (name as LimitField) : undefined
}
