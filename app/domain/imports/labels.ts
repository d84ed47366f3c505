import type { Locale } from '#app/i18n/messages.ts'
import type { ImportSheet } from './imports.ts'
import { subjectOf, subjects } from './subjects/index.ts'
import { keyOf, type Target } from './subjects/subject.ts'

const isLatin = (label: string) => /^[\x20-\x7e]+$/.test(label)

export type NamedTarget = { key: string; label: string }

/**
 * Every target of a sheet's word by name, for choosing and for saying where a column goes: its own name first, and where
 * another bears that already, such as a firm's name and its contact's, the next it goes by.
 */
export function targetsNamed(word: string, locale: Locale): NamedTarget[] {
  const taken = new Set<string>()
  return (subjectOf(word)?.targets ?? []).map((target) => {
    const label = labelsOf(target, locale).find((one) => !taken.has(one)) ?? keyOf(target)
    taken.add(label)
    return { key: keyOf(target), label }
  })
}

const labelsOf = ({ labels }: Target, locale: Locale) =>
  labels.filter((label) => isLatin(label) === (locale === 'en')).concat(labels)

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
