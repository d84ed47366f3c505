import { useMemo } from 'react'

type Page = { items: Record<string, unknown>[] }

/** A page of a list as one JSON text. */
export type Packed<P> = string & { readonly of?: P }

/**
 * Sends a page of a list as one text, the rows' names said once: Remix's encoder takes every value apart and numbers it,
 * which for fifty rows costs more than finding them. Every row has the same fields in the same order; only for what JSON
 * can say: no dates.
 */
export function packPage<P extends { items: object[] }>({ items, ...rest }: P): Packed<P> {
  return JSON.stringify({ ...rest, keys: Object.keys(items[0] ?? {}), items: items.map(Object.values) })
}

export function unpackPage<P extends { items: object[] }>(text: Packed<P>): P {
  const { keys, items, ...rest } = JSON.parse(text) as { keys: string[]; items: unknown[][] }
  const row = (values: unknown[]) => {
    const one: Page['items'][number] = {}
    for (let at = 0; at < keys.length; at++) one[keys[at]!] = values[at]
    return one
  }
  return { ...rest, items: items.map(row) } as unknown as P
}

export const usePage = <P extends { items: object[] }>(text: Packed<P>): P =>
  useMemo(() => unpackPage(text), [text])
