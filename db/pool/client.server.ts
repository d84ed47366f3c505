import type { Guard } from './guard.server.ts'
import { isKept, saidLimit } from './texts.ts'
import { unitOf } from './unit.server.ts'

export type Query = PromiseLike<unknown> & { values: () => Query; state?: { pid?: number } | null }
/** What drizzle calls of a pool or of a transaction. */
export type Client = {
  options?: unknown
  unsafe: (text: string, values?: never[], options?: object) => unknown
  begin?: (work: (client: Client) => unknown) => unknown
  savepoint?: (work: (client: Client) => unknown) => unknown
}
export type Ask = (text: string, ask: () => Query) => Promise<unknown>

/** The pool as drizzle asks it: everything takes its turn, and once `signal` says so nothing more of it begins. */
export function guardedPool(pool: Client, guard: Guard, signal?: AbortSignal): Client {
  return {
    options: pool.options,
    unsafe: asking(pool, (text, ask) => guard.statement(text, signal, async () => ask())),
    begin: (work) => {
      const unit = unitOf(guard, signal)
      const begin = () =>
        unit.opened(
          pool.begin?.(async (client) => {
            unit.begun()
            const done = await unit.tried(work(guardedTransaction(client, unit.ask)))
            unit.committing()
            return done
          }) as Promise<unknown>,
        )
      return guard.transaction(signal, begin, unit.heard)
    },
  }
}

function guardedTransaction(client: Client, ask: Ask): Client {
  return {
    options: client.options,
    unsafe: asking(client, ask),
    savepoint: (work) => client.savepoint?.((one) => work(guardedTransaction(one, ask))),
  }
}

// drizzle may want the rows as lists, and says so only after it asked; nothing is sent before somebody waits for it.
function asking(client: Client, ask: Ask): Client['unsafe'] {
  return (given, all, options) => {
    const [text, values] = saidLimit(given, all)
    return lazily((areLists) =>
      ask(text, () => {
        const one = client.unsafe(text, values, { ...options, prepare: isKept(text, values) }) as Query
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
