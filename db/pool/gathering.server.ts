import type { PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Db } from '../connect.server.ts'
import { asOne, noteShape, rowsOf, type Shape, shapeOf } from './as-one.ts'
import { type Client, lazily } from './asking.server.ts'

type Rows = unknown[] & { columns?: { name: string; type: number }[]; statement?: { types?: number[] } }
type Planning = { plansOnce?: boolean }
type Asked = {
  text: string
  values: never[]
  areLists: boolean
  answer: (rows: unknown[]) => void
  fail: (error: unknown) => void
}

/**
 * The same database for reading: what is asked of it in one turn of the event loop goes as one statement, and is answered as
 * if each had been asked alone. A statement's columns are learnt when it is asked for the first time, by itself. `plansOnce`
 * where planning costs more than a plan for each value spares.
 */
export function gathering(db: Db, planning: Planning = {}): Db {
  const { dialect, session } = db as never as { dialect: PgDialect; session: { client: Client } }
  const client = gatheredClient(session.client, planning)
  const gathered = new PostgresJsDatabase(
    dialect,
    new PostgresJsSession(client as never, dialect, undefined),
    undefined,
  ) as Db
  // What has to be written is written apart.
  gathered.transaction = (work, config) => db.transaction(work, config)
  return gathered
}

function gatheredClient(client: Client, planning: Planning): Client {
  let waiting: Asked[] = []

  function send() {
    const all = waiting
    waiting = []
    const shapes = all.map(({ text }) => shapeOf(text))
    if (all.length > 1 && shapes.every((shape) => shape !== undefined)) {
      const together = all.flatMap((one, at) => (shapes[at] ? [{ ...one, shape: shapes[at] }] : []))
      for (const [at, one] of all.entries()) if (!shapes[at]) void alone(client, one)
      void atOnce(client, together, planning)
    } else for (const one of all) void alone(client, one)
  }

  return {
    ...client,
    unsafe: (text, values = []) =>
      lazily(
        (areLists) =>
          new Promise<unknown[]>((answer, fail) => {
            if (waiting.push({ text, values, areLists, answer, fail }) === 1) setImmediate(send)
          }),
      ),
  }
}

async function alone(client: Client, { text, values, areLists, answer, fail }: Asked) {
  try {
    const query = client.unsafe(text, values) as PromiseLike<Rows> & { values: () => PromiseLike<Rows> }
    const rows = await (areLists ? query.values() : query)
    if (shapeOf(text) === undefined) noteShape(text, rows.columns ?? [], rows.statement?.types ?? [])
    answer(rows)
  } catch (error) {
    fail(error)
  }
}

async function atOnce(client: Client, all: (Asked & { shape: Shape })[], planning: Planning) {
  try {
    const { text, values } = asOne(all, planning)
    const query = client.unsafe(text, values as never[]) as { values: () => PromiseLike<unknown[][][][]> }
    const [found] = await query.values()
    for (const [at, { shape, areLists, answer }] of all.entries())
      answer(rowsOf(found?.[at] ?? [], shape, areLists))
  } catch (error) {
    for (const { fail } of all) fail(error)
  }
}
