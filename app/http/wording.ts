import type { Refusal } from '#app/domain/refusal.ts'
import { faultMessages } from '#app/i18n/fault-messages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { doorSentence, filled } from './door-words.ts'
import { doorMessages } from './messages.ts'

type Words = {
  refusals?: Record<string, string>
  fields?: Record<string, string>
  events?: Record<string, unknown>
  /** What is said when a verb was done. */
  done?: Record<string, string>
}
type Module = Record<string, Record<Locale, Words>>

const modules = import.meta.glob<Module>('../domain/**/*messages.ts', { eager: true })

/** Every word's messages: by its folders, and by its file's own prefix (`liaison/plans-messages` words `plans.*` too). */
const words = Object.entries(modules).flatMap(([path, module]) => {
  const [, folders = '', prefix] = path.match(/domain\/(.+)\/(?:([^/]+)-)?messages\.ts$/) ?? []
  const camel = prefix?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const names = [...folders.split('/'), ...(camel ? [camel] : [])]
  return Object.values(module)
    .filter((value) => typeof value === 'object' && 'zh-CN' in value)
    .map((messages) => ({ names, messages }))
})

export type WordedRefusal = {
  kind: Refusal['kind']
  code: string
  message: string
  /** Field → fault code, for programs. */
  fields: Record<string, string>
  /** Field → sentence, for people. */
  fieldMessages: Record<string, string>
  facts: Refusal['facts']
}

/** The refusal in the reader's language. */
export function word(refusal: Refusal, locale: Locale): WordedRefusal {
  const { kind, code, fields, facts } = refusal
  const fieldMessages = Object.fromEntries(
    Object.entries(fields).map(([field, fault]) => [field, wordFault(field, fault, code, locale)]),
  )
  return {
    kind,
    code,
    message: filled(sentence(code, locale), facts, locale),
    fields,
    fieldMessages,
    facts,
  }
}

/** The sentence of a refusal's code, or undefined when nobody wrote one. */
export function sentence(code: string, locale: Locale): string | undefined {
  const [name = '', key = ''] = code.split('.')
  return (
    doorSentence(code, locale) ??
    lookUp(name, (messages) => messages.refusals?.[key], locale) ??
    // What every word refuses alike is worded once; the code still names the word, whose labels the fields have.
    doorSentence(`record.${key}`, locale)
  )
}

/** A field's label in the word of `code`, else in any word. */
export function labelOf(field: string, code: string, locale: Locale): string | undefined {
  const path = field.split('.').filter((part) => !/^\d+$/.test(part))
  return labelIn(path, [code.split('.')[0]], locale)
}

function labelIn(path: string[], names: readonly (string | undefined)[], locale: Locale) {
  for (const key of [path.join('.'), path.at(-1) ?? ''])
    for (const where of [...names, undefined]) {
      const label = lookUp(where, (messages) => messages.fields?.[key], locale)
      if (label) return label
    }
  return (doorMessages[locale].fields as Record<string, string>)[path.at(-1) ?? '']
}

function wordFault(field: string, fault: string, code: string, locale: Locale) {
  const said =
    (faultMessages[locale] as Record<string, string>)[fault] ??
    sentence(`${code.split('.')[0]}.${fault}`, locale)
  return doorMessages[locale].fault(
    labelOf(field, code, locale) ?? field,
    said ?? faultMessages[locale].wrongFormat,
  )
}

function lookUp(name: string | undefined, pick: (messages: Words) => string | undefined, locale: Locale) {
  for (const { names, messages } of words) {
    if (name !== undefined && !names.includes(name)) continue
    const found = pick(messages[locale])
    if (found) return found
  }
  return undefined
}

/** The fields an audit row says were changed, by their labels; what no form names is told once, in general. */
export function changedNames(
  { action, fields }: { action: string; fields: readonly string[] },
  locale: Locale,
) {
  const { otherFields, listed } = doorMessages[locale]
  const named = words.find(({ messages }) => messages[locale].events?.[action])?.names ?? []
  const labels = fields.map((field) => labelIn([field], named, locale) ?? otherFields)
  return [...new Set(labels)].join(listed)
}

/** What an event is called in the word that records it; the code itself when no word named it. */
export function eventName(event: string, locale: Locale): string {
  for (const { messages } of words) {
    const found = messages[locale].events?.[event]
    if (typeof found === 'string') return found
  }
  return event
}

/** What the page says when the verb was done, by its name or what it does; undefined when nobody worded it. */
export const doneWord = (verb: string, locale: Locale): string | undefined =>
  lookUp(undefined, ({ done }) => done?.[verb] ?? done?.[verb.split('.')[1] ?? ''], locale)

/** What these events and timers are called, by their codes. */
export const eventNames = (events: readonly string[], locale: Locale): Record<string, string> =>
  Object.fromEntries(events.map((event) => [event, eventName(event.replace(/Due$/, 'Late'), locale)]))
