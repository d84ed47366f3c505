import { type Keeps, saidLimit } from './texts.ts'

export type Query = PromiseLike<unknown> & { values: () => Query; state?: { pid?: number } | null }
/** What drizzle calls of a pool or of a transaction. */
export type Client = {
  options?: unknown
  unsafe: (text: string, values?: never[], options?: object) => unknown
  begin?: (work: (client: Client) => unknown) => unknown
  savepoint?: (work: (client: Client) => unknown) => unknown
}
/** One connection of the pool for its holder alone. */
export type Reserved = Client & { release: () => void }
export type Ask = (text: string, ask: () => Query) => Promise<unknown>

// Nothing is sent before somebody waits for it.
export function asking(client: Client, ask: Ask, keeps: Keeps): Client['unsafe'] {
  return (given, all, options) => {
    const [text, values] = saidLimit(given, all)
    return lazily((areLists) =>
      ask(text, () => {
        const one = client.unsafe(text, values, { ...options, prepare: keeps(text, values) }) as Query
        return areLists ? one.values() : one
      }),
    )
  }
}

/** What drizzle calls of a query: it may want the rows as lists, and says so after it asked; it is asked once, when waited for. */
export function lazily(ask: (areLists: boolean) => Promise<unknown>) {
  let areLists = false
  let asked: Promise<unknown> | undefined
  const lazy = {
    values: () => {
      areLists = true
      return lazy
    },
    // biome-ignore lint/suspicious/noThenProperty: it stands for a query of postgres.js, which is asked by being waited for.
    then: (done: never, failed: never) => {
      asked ??= ask(areLists)
      return asked.then(done, failed)
    },
  }
  return lazy
}
