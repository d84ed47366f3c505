/** What drizzle calls of a pool or of a transaction. */
type Client = {
  options?: unknown
  unsafe: (text: string, values?: never[], options?: object) => unknown
  begin?: (work: (client: never) => unknown) => unknown
  savepoint?: (work: (client: never) => unknown) => unknown
}

/** A text is kept once it was asked so often; so many are kept; so many others are counted before counting anew. */
const [often, atMost, counted] = [5, 300, 2_000]
const kept = new Set<string>()
const seen = new Map<string, number>()

/**
 * Lets the database keep the statements drizzle asks again and again. postgres.js takes them for one-off texts: it would
 * have each parsed, described and planned anew, with a round trip of its own before it runs and nothing sent behind it.
 */
export function prepared(client: Client): Client {
  const inner = (work: (client: never) => unknown) => (one: never) => work(prepared(one) as never)
  return {
    options: client.options,
    unsafe: (given, all, options) => {
      const [text, values] = saidLimit(given, all)
      return client.unsafe(text, values, { ...options, prepare: isKept(text, values) })
    },
    begin: (work) => client.begin?.(inner(work)),
    savepoint: (work) => client.savepoint?.(inner(work)),
  }
}

/**
 * Writes a page's size into the statement. As a parameter it hides from the planner how few rows are wanted, and every
 * run is planned anew: twice the work of the page itself.
 */
function saidLimit(text: string, values: never[] | undefined): [string, never[] | undefined] {
  const at = values?.length ?? 0
  const size: unknown = values?.[at - 1]
  const ending = ` limit $${at}`
  return typeof size === 'number' && text.endsWith(ending)
    ? [`${text.slice(0, -ending.length)} limit ${Math.trunc(size)}`, values?.slice(0, -1)]
    : [text, values]
}

// Without values it may be several statements, which cannot be prepared.
function isKept(text: string, values: readonly unknown[] | undefined) {
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
