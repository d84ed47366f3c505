import type { Value } from '#app/domain/exports/sheet.ts'
import type { Target } from '#app/domain/imports/subjects/subject.ts'
import { type Locale, locales } from '#app/i18n/messages.ts'

/** A value as the import reads it back: choices by their names, lists parted by 、, yes as 是. */
export function cellOf(raw: unknown, target: Target, locale: Locale): Value {
  if (raw === null || raw === undefined || raw === '') return null
  switch (target.kind) {
    case 'choice':
      return nameOf(target, String(raw), locale)
    case 'tick':
      return raw === true ? yes[locale] : null
    case 'names':
    case 'lookedEach':
      return (raw as string[]).join('、') || null
    case 'people':
      return Array.isArray(raw) ? raw.map(personOf).join('、') || null : String(raw)
    case 'money':
      return Number(raw) / 1_000_000
    case 'count':
      return typeof raw === 'number' ? raw : String(raw)
    default:
      return String(raw)
  }
}

const yes: Record<Locale, string> = { 'zh-CN': '是', en: 'Yes' }

function nameOf({ choices = [] }: Target, code: string, locale: Locale) {
  const names = choices.find((one) => one.code === code)?.names ?? []
  return names[locales.indexOf(locale)] ?? code
}

type Person = { name: string; post: string | null }
const personOf = ({ name, post }: Person) => (post ? `${name}（${post}）` : name)
