import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import type { Statement } from './own-statements.ts'

// The floor of any page: node:http and postgres.js in one process, pool of ten, running the statements a page was heard to
// ask (`PUT /name`), one after another on one connection without waiting in between, their rows as JSON (`GET /name`). No
// session, no rights, no reading of input, no page. It asks by the way the app asks.
const path = process.env.DATABASE_SOCKET
const sql = postgres(process.env.DATABASE_URL ?? '', {
  max: 10,
  onnotice: () => {},
  ...(path ? { path } : {}),
})
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

const ask = (on: postgres.Sql, { text, values }: Statement) =>
  on.unsafe(text, values as never[], { prepare: true }).values()

const server = createServer(async (request, response) => {
  const name = request.url ?? '/'
  try {
    if (request.method === 'PUT') {
      let body = ''
      for await (const chunk of request) body += chunk
      pages.set(name, JSON.parse(body))
      return void response.end()
    }
    const body = JSON.stringify(await answer(pages.get(name) ?? []))
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    })
    response.end(body)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
server.listen(0, '127.0.0.1', () => {
  console.log(`listening http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
