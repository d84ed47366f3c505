import type { Locale } from '#app/i18n/messages.ts'
import { subjectOf } from './subjects/index.ts'
import { keyOf, type Looked } from './subjects/subject.ts'
import type { Choice } from './values/choices.ts'

export type Suggestion = { value: string; label: string }

/** What a cell may mean, by name: entries of the column's list in the reader's language, and what speaks for itself. */
export function suggested(
  word: string,
  key: string,
  suggestions: readonly string[],
  lists: Partial<Record<Looked, readonly Choice[]>>,
  locale: Locale,
): Suggestion[] {
  const target = subjectOf(word)?.targets.find((one) => keyOf(one) === key)
  const choices = target?.choices ?? (target?.looked && lists[target.looked])
  if (!choices) return suggestions.map((value) => ({ value, label: value }))
  return suggestions.flatMap((value) => {
    const choice = choices.find(({ code }) => code === value)
    const label =
      choice && (locale === 'en' ? (choice.names.find(isLatin) ?? choice.names[0]) : choice.names[0])
    return label ? [{ value, label }] : []
  })
}

/** A value of a field as its reader calls it: entries of the field's list by name, anything else as it stands. */
export function namedValue(
  word: string,
  field: string,
  value: unknown,
  lists: Partial<Record<Looked, readonly Choice[]>>,
  locale: Locale,
): unknown {
  if (Array.isArray(value)) return value.map((one) => namedValue(word, field, one, lists, locale))
  const [target] = subjectOf(word)?.targets.filter((one) => one.field === field && !one.byCode) ?? []
  if (!target || typeof value !== 'string') return value
  return suggested(word, keyOf(target), [value], lists, locale)[0]?.label ?? value
}

const isLatin = (name: string) => /^[\x20-\x7e]+$/.test(name)
