import { useMemo } from 'react'

/** A page of a list as one JSON text. */
export type Packed<P> = string & { readonly of?: P }

/** JSON that something else wrote. */
type JsonOf<T> = string & { readonly of?: T }

/**
 * Sends a page of a list as one text: Remix's encoder takes every value apart and numbers it, which for fifty rows costs
 * more than finding them. `texts` are JSON already, as the database or a cache wrote them, and are put in whole.
 */
export function packPage<P extends object, T extends object>(
  plain: P,
  texts: { [K in keyof T]: JsonOf<T[K]> },
): Packed<P & T> {
  const parts = Object.entries(plain).map(([name, value]) => [name, JSON.stringify(value)])
  const all = [...parts.filter(([, text]) => text !== undefined), ...Object.entries(texts)]
  return swapped(`{${all.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`)
}

export const unpackPage = <P>(text: Packed<P>): P => JSON.parse(swapped(text))

// In the document the text stands as JSON in JSON in a script: each of its quotes would be four signs there, and an
// apostrophe is one. The sign in between stands in no JSON text.
const swapped = (text: string) => text.replaceAll("'", between).replaceAll('"', "'").replaceAll(between, '"')
const between = '\u0001'

export const usePage = <P>(text: Packed<P>): P => useMemo(() => unpackPage(text), [text])
