import type { RequestHandler } from 'express'
import type { Connection } from '#db/connect.server.ts'
import { isAtHead } from '#db/migrate.server.ts'
import { canWrite } from './storage.server.ts'

/** /healthz: the process lives. /readyz: the database answers within a second, its schema is ours, and there is room to write. */
export function health({ aside }: Connection): RequestHandler {
  return async (request, response, next) => {
    if (request.path === '/healthz') return void response.type('text/plain').send('ok')
    if (request.path !== '/readyz') return next()
    const late = new Promise<string>((done) => setTimeout(() => done('not ready'), 1_000).unref())
    const said = await Promise.race([state(aside()).catch(() => 'not ready'), late])
    response
      .status(said === 'ready' ? 200 : 503)
      .type('text/plain')
      .send(said)
  }
}

async function state(sql: ReturnType<Connection['aside']>) {
  if (!(await isAtHead(sql))) return 'not ready'
  return (await canWrite()) ? 'ready' : 'disk full'
}
