import { useMemo } from 'react'

/** A page of a list as one JSON text. */
export type Packed<P> = string & { readonly of?: P }

/** JSON that something else wrote. */
type JsonOf<T> = string & { readonly of?: T }

/**
 * Sends a page of a list as one text: Remix's encoder takes every value apart and numbers it, which for fifty rows costs
 * more than finding them. `texts` are JSON already, as the database or a cache wrote them, and are put in whole. Only where
 * the page itself is drawn with it, not its scripts, are its quotes swapped.
 */
export function packPage<P extends object, T extends object>(
  { byScripts }: { byScripts?: boolean },
  plain: P,
  texts?: { [K in keyof T]: JsonOf<T[K]> },
): Packed<P & T> {
  const parts = Object.entries(plain).map(([name, value]) => [name, JSON.stringify(value)])
  const all = [...parts.filter(([, text]) => text !== undefined), ...Object.entries(texts ?? {})]
  const text = `{${all.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`
  return byScripts ? text : swapped(text)
}

export const unpackPage = <P>(text: Packed<P>): P =>
  JSON.parse(text.startsWith("{'") ? swapped(text) : text, instants)

// Instants are sent as JSON writes them, and bear names that say what they are: `receivedAt`, `restsSince`, `at`, `due`.
const instants = (name: string, value: unknown) =>
  typeof value === 'string' && isInstantName.test(name) && isInstant.test(value) ? new Date(value) : value
const isInstantName = /^(at|due)$|(At|Since)$/
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

// In the document the text stands as JSON in JSON in a script: each of its quotes would be four signs there, and an
// apostrophe is one. The sign in between stands in no JSON text.
const swapped = (text: string) =>
  text.includes("'")
    ? text.replaceAll("'", between).replaceAll('"', "'").replaceAll(between, '"')
    : text.replaceAll('"', "'")
const between = '\u0001'

export const usePage = <P>(text: Packed<P>): P => useMemo(() => unpackPage(text), [text])
