import { asking, type Client, type Reserved } from './asking.server.ts'
import type { Guard } from './guard.server.ts'
import type { Keeps } from './texts.ts'
import { carriedOut } from './transaction.server.ts'
import { unitOf } from './unit.server.ts'

type Pool = { sql: Client; reserve: () => Promise<Reserved>; keeps: Keeps }

/** The pool as drizzle asks it: everything takes its turn, and once `signal` says so nothing more of it begins. */
export function guardedPool({ sql, reserve, keeps }: Pool, guard: Guard, signal?: AbortSignal): Client {
  return {
    options: sql.options,
    unsafe: asking(sql, (text, ask) => guard.statement(text, signal, async () => ask()), keeps),
    begin: (work) => {
      const unit = unitOf(guard, signal)
      const begin = () => unit.opened(carriedOut({ reserve, keeps }, unit, work))
      return guard.transaction(signal, begin, unit.heard)
    },
  }
}
