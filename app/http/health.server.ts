import type { RequestHandler } from 'express'
import type { Connection } from '#db/connect.server.ts'
import { isAtHead } from '#db/migrate.server.ts'

/** /healthz: the process lives. /readyz: the database answers within a second and its schema is ours. */
export function health({ sql }: Connection): RequestHandler {
  return async (request, response, next) => {
    if (request.path === '/healthz') return void response.type('text/plain').send('ok')
    if (request.path !== '/readyz') return next()
    const late = new Promise<boolean>((done) => setTimeout(() => done(false), 1_000).unref())
    const ready = await Promise.race([isAtHead(sql).catch(() => false), late])
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready' : 'not ready')
  }
}
