import { text } from 'node:stream/consumers'
import type postgres from 'postgres'
import { bareSql, serveBare } from './bare.ts'
import type { Statement } from './own-statements.ts'

// The floor of any page: node:http and postgres.js in one process, pool of ten, running the statements a page was heard to
// ask (`PUT /name`), one after another on one connection without waiting in between, their rows as JSON (`GET /name`). No
// session, no rights, no reading of input, no page. It asks by the way the app asks.
const sql = bareSql()
// Parameters come as the texts the log has of them, and moments leave as texts.
for (const type of Object.keys(sql.options.serializers))
  sql.options.serializers[Number(type)] = (value) => value
for (const type of [1082, 1114, 1184]) sql.options.parsers[type] = (value: string) => value

const pages = new Map<string, Statement[]>()

async function answer(statements: Statement[]) {
  if (statements.length === 1) return [await ask(sql, statements[0]!)]
  const connection = await sql.reserve()
  try {
    return await Promise.all(statements.map((one) => ask(connection, one)))
  } finally {
    connection.release()
  }
}

const ask = (on: postgres.Sql, statement: Statement) =>
  on.unsafe(statement.text, statement.values as never[], { prepare: true }).values()

serveBare(async (request) => {
  const name = request.url ?? '/'
  if (request.method !== 'PUT') return answer(pages.get(name) ?? [])
  pages.set(name, JSON.parse(await text(request)))
})
