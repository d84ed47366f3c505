import type { Locale } from '#app/i18n/messages.ts'
import type { ImportSheet } from './imports.ts'
import { subjectOf, subjects } from './subjects/index.ts'
import { keyOf, type Target } from './subjects/subject.ts'

const isLatin = (label: string) => /^[\x20-\x7e]+$/.test(label)

/** What a column's target is called: its own name first, in English the first that is English. */
const labelOf = ({ labels }: Target, locale: Locale) =>
  (locale === 'en' ? labels.find(isLatin) : labels.find((label) => !isLatin(label))) ?? labels[0] ?? ''

export type NamedTarget = { key: string; label: string }

/** Every target of a sheet's word by name, for choosing and for saying where a column goes. */
export function targetsNamed(word: string, locale: Locale): NamedTarget[] {
  const named = (subjectOf(word)?.targets ?? []).map((target) => ({
    key: keyOf(target),
    label: labelOf(target, locale),
  }))
  const twice = new Set(named.map(({ label }) => label).filter((label, at, all) => all.indexOf(label) !== at))
  // Of two that are called alike, such as a contact's note and the firm's own, the first is meant by the name alone.
  return named.filter(
    ({ label }, at) => !twice.has(label) || named.findIndex((one) => one.label === label) === at,
  )
}

/** The same for all sheets of a file, by word. */
export const targetsOfSheets = (sheets: readonly ImportSheet[], locale: Locale) =>
  Object.fromEntries(
    [...new Set(sheets.flatMap(({ word }) => word ?? []))].map((word) => [word, targetsNamed(word, locale)]),
  )

/** What each word of a ledger is called. */
export const wordNames = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    subjects.map(({ word, titles }) => [
      word,
      titles.find((title) => isLatin(title) === (locale === 'en')) ?? titles[0] ?? word,
    ]),
  )
