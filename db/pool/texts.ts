/** A text is kept once it was asked so often; so many are kept; so many others are counted before counting anew. */
const [often, atMost, counted] = [5, 300, 2_000]

/** Whether the database keeps a statement of this text. */
export type Keeps = (text: string, values: readonly unknown[] | undefined) => boolean

/**
 * What a pool's database keeps of the statements drizzle asks again and again. postgres.js takes all of them for one-off
 * texts: it would have each parsed, described and planned anew, with a round trip of its own before it runs. Without
 * values it may be several statements, which cannot be prepared.
 */
export function keeping(): Keeps {
  const kept = new Set<string>()
  const seen = new Map<string, number>()
  return (text, values) => {
    if (!values?.length) return false
    if (kept.has(text)) return true
    const times = (seen.get(text) ?? 0) + 1
    if (seen.size >= counted) seen.clear()
    seen.set(text, times)
    if (times < often || kept.size >= atMost) return false
    seen.delete(text)
    kept.add(text)
    return true
  }
}

/**
 * Writes a page's size into the statement. As a parameter it hides from the planner how few rows are wanted, and every
 * run is planned anew: twice the work of the page itself.
 */
export function saidLimit(text: string, values: never[] | undefined): [string, never[] | undefined] {
  const at = values?.length ?? 0
  const size: unknown = values?.[at - 1]
  const ending = ` limit $${at}`
  return typeof size === 'number' && text.endsWith(ending)
    ? [`${text.slice(0, -ending.length)} limit ${Math.trunc(size)}`, values?.slice(0, -1)]
    : [text, values]
}

/** Whether a statement writes and answers no row, so that there is nothing to wait for but its success. */
export const onlyWrites = (text: string): boolean => writing.test(text) && !/\breturning\b/i.test(text)

const writing = /^\s*(?:with\b[^;]*\)\s*)?(?:insert into|update|delete from)\b/i

/** Whether a statement names this table, as drizzle or a hand writes it. */
export function mentions(text: string, table: string): boolean {
  let at = text.indexOf(table)
  while (at >= 0) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + table.length])) return true
    at = text.indexOf(table, at + 1)
  }
  return false
}

const isLetter = (sign: string | undefined) => sign !== undefined && /\w/.test(sign)
