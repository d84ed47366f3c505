import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'

/** The driver alone, ten connections, by the way the app asks. */
export function bareSql() {
  const path = process.env.DATABASE_SOCKET
  return postgres(process.env.DATABASE_URL ?? '', {
    max: 10,
    onnotice: () => {},
    ...(path ? { path } : {}),
  })
}

/** Answers every request with what `answer` gives, as JSON, and says on which address. */
export function serveBare(answer: (request: IncomingMessage) => Promise<unknown>) {
  const server = createServer(async (request, response) => {
    try {
      const body = JSON.stringify((await answer(request)) ?? null)
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
}
