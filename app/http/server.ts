import { randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import { v7 as uuidv7 } from 'uuid'
import type { Connection } from '#db/connect.server.ts'
import { addressOf } from './address-of.ts'
import { isUpload, receiveBodies } from './bodies.server.ts'
import { openClock } from './clock.server.ts'
import { type Deadline, endInTime, deadline as usual } from './deadline.server.ts'
import { answerErrors } from './errors.server.ts'
import { securityHeaders } from './headers.server.ts'
import { health } from './health.server.ts'
import { identify } from './identify.server.ts'
import { limitRates } from './limits.server.ts'
import { openHub } from './live/hub.server.ts'
import { streamLive } from './live/stream.server.ts'
import type { DoorContext } from './load-context.ts'
import { logoAddress, sendLogo } from './logo.server.ts'
import { refuseOddRequests } from './odd-requests.server.ts'
import { checkOrigin } from './origin.server.ts'
import { pages } from './pages.server.ts'
import { openPark } from './park.server.ts'
import { logRequests } from './request-log.server.ts'

export type ServerOptions = {
  connection: Connection
  /** The Remix build, or a function that loads it (development). */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Answers the browser's files; in production the build's client folder. */
  assets: express.RequestHandler[]
  publicOrigin?: string
  trustProxy?: number
  mapboxToken?: string
  /** `none` draws city nodes without land. */
  mapBase?: 'embedded' | 'none'
  /** Requests of one address in ten seconds; `false` only in the matrix and hostile runs of the tests. */
  rateLimits?: number | false
  /** When a request is given up; shorter or longer in tests alone. */
  deadline?: Deadline
  /** Vite puts styles into the page by itself while developing. */
  development?: boolean
}

/** The outer door: everything a request passes before Remix sees it. */
export async function createApp(options: ServerOptions): Promise<Express> {
  const {
    connection,
    build,
    assets,
    publicOrigin,
    trustProxy = 0,
    rateLimits = 400,
    deadline = usual,
  } = options
  const [clock, park] = await Promise.all([openClock(connection.db), openPark(connection)])
  const app = express()
  app.disable('x-powered-by')
  // Whoever reads a query reads it with the schema of its page.
  app.set('query parser', false)
  app.set('trust proxy', trustProxy)
  app.use((request, response, next) => {
    response.locals = {
      requestId: uuidv7(),
      byScripts: request.path.endsWith('.data'),
      nonce: randomBytes(16).toString('base64url'),
      ip: addressOf(request.ip),
      signal: whenever,
      https: request.secure || (publicOrigin?.startsWith('https:') ?? false),
      now: clock.business(),
      demo: clock.demo,
      park: park.now(),
      mapboxToken: options.mapboxToken,
      mapBase: options.mapBase,
    } satisfies DoorContext
    response.setHeader('X-Request-Id', response.locals.requestId)
    next()
  })
  app.use(logRequests(clock))
  app.use(
    securityHeaders({
      mapbox: Boolean(options.mapboxToken),
      https: publicOrigin?.startsWith('https:') ?? false,
      development: options.development ?? false,
    }),
  )
  app.use(health(connection))
  // A page is a fifth of its size on a phone's network. Photos and PDFs are small already and go as they are.
  app.use(compression({ threshold: 4096, filter: isWhole }))
  app.use(refuseOddRequests(trustProxy))
  // Lazy discovery is off; its endpoint would let anyone burn CPU (reliability.md §0.2).
  app.use('/__manifest', (_, response) => void response.status(404).end())
  if (assets.length) app.use(assets)
  app.get(logoAddress, sendLogo)
  app.use(checkOrigin(publicOrigin))
  if (rateLimits !== false) app.use(limitRates(rateLimits))
  // Who uploads is known before; whoever sends anything is asked for when the last byte is there.
  const who = identify(connection.db, clock)
  app.use((request, ...rest) => (isUpload(request) ? who(request, ...rest) : rest[1]()))
  app.use(receiveBodies())
  app.use(endInTime(deadline))
  app.use(who)
  const hub = openHub(connection, clock)
  app.locals.atStop = () => Promise.all([hub.close(), park.close()])
  app.get('/live', streamLive(hub))
  app.all('*', pages(build))
  app.use(answerErrors())
  return app
}

// A stream would be held back until it is worth compressing.
const isWhole: compression.CompressionFilter = (request, response) =>
  !/^text\/event-stream/.test(String(response.getHeader('Content-Type'))) &&
  compression.filter(request, response)

/** An upload may take a quarter of an hour; `receiveBodies` keeps it to that. */
const longest = 16 * 60_000

/** Until the deadline is set nothing ends a request. */
const whenever = new AbortController().signal
// As many wait by it as there are uploads at the door.
setMaxListeners(0, whenever)

/** Listens on `port`; `stop` finishes what is under way, for at most ten seconds. */
export function listen(
  app: Express,
  port: number,
  host?: string,
): Promise<{ server: Server; port: number; stop: () => Promise<void> }> {
  const server = createHttpServer(
    { maxHeaderSize: 16_384, requestTimeout: longest, headersTimeout: 15_000 },
    app,
  )
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        server,
        port: typeof address === 'object' && address ? address.port : port,
        stop: () => {
          // Streams have no end of their own.
          void app.locals.atStop?.()
          return stopServer(server)
        },
      })
    })
  })
}

function stopServer(server: Server) {
  return new Promise<void>((done) => {
    const late = setTimeout(() => server.closeAllConnections(), 10_000)
    server.close(() => {
      clearTimeout(late)
      done()
    })
    server.closeIdleConnections()
  })
}
