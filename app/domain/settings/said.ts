import type { Field } from '#app/domain/fields.ts'
import { optionNames, type Words } from '#app/domain/record.ts'
import { formatDay, formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'

export type Reader = { locale: Locale; today: string; names: Record<string, string> }

/** A field's value as its reader reads it; what is not there is a dash. */
export function saidAs(field: Field | undefined, value: unknown, words: Words, reader: Reader): string {
  if (typeof value === 'boolean') return value ? '✓' : '—'
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value))
    return value.length
      ? formatList(
          value.map((one) => reader.names[String(one)] ?? '—'),
          reader.locale,
        )
      : '—'
  if (field?.shown === 'picker') return reader.names[String(value)] ?? '—'
  if (field?.shown === 'choice')
    return new Map<unknown, string>(optionNames(field, words)).get(value) ?? String(value)
  if (field?.shown === 'day') return formatDay(String(value), reader.locale, reader.today)
  return String(value)
}
