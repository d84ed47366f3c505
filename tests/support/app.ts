import type { Server } from 'node:http'
import { eq } from 'drizzle-orm'
import { startSession } from '#app/auth/session.server.ts'
import { countAnew } from '#app/auth/sign-in-delay.server.ts'
import type { Role } from '#app/domain/actor.ts'
import type { Deadline } from '#app/http/deadline.server.ts'
import { createApp, listen } from '#app/http/server.ts'
import type { Connection } from '#db/connect.server.ts'
import { keepDatabase } from '#db/index.server.ts'
import { accounts, demoClockKey, settings } from '#db/schema/cadres.ts'
import { demoAccounts, demoStart } from '#db/seed/index.ts'
import { sourceBuild } from './build.ts'
import { undescribed } from './described.ts'
import { demoTemplateName } from './global-setup.ts'
import { freshDatabase } from './harness.ts'

export type Door = 'page' | 'data' | 'api'
export type Asked = {
  /** An object: a form through the page, JSON through the API. */
  body?: Record<string, unknown> | URLSearchParams | FormData | string
  door?: Door
  headers?: Record<string, string>
}

/** What opens the doors for a person: the browser's cookie, the program's token. */
export type Keys = { cookie: string; token: string }

export type TestApp = {
  url: string
  server: Server
  connection: Connection
  /** A cookie of a new session of this demo person. */
  signIn: (role: Role) => Promise<string>
  /** The API token of this demo person. */
  tokenOf: (role: Role) => string
  /** Asks as this person (`null` for nobody) through a page, a data request or the API. Redirects are not followed. */
  request: (role: Role | null, method: string, path: string, asked?: Asked) => Promise<Response>
  /** The same as anybody with a cookie and a token. */
  ask: (who: Keys | null, method: string, path: string, asked?: Asked) => Promise<Response>
  stop: () => Promise<void>
}

/** A test's machine may be busy with others: what a page would no longer wait for is waited for here. */
const slowly: Deadline = { answer: 60_000, last: 70_000 }

type Start = {
  rateLimits?: number | false
  deadline?: Deadline
  database?: () => Promise<Connection>
  publicOrigin?: string
  trustProxy?: number
}

/** The whole application on a demo database of its own, in this process, on a free port; rate limits are off. */
export async function startApp({
  rateLimits = false,
  database = demoDatabase,
  publicOrigin,
  trustProxy,
  deadline = slowly,
}: Start = {}): Promise<TestApp> {
  const connection = await database()
  keepDatabase(connection)
  countAnew()
  const app = await createApp({
    ...{ connection, build: await sourceBuild(), assets: [], rateLimits },
    ...{ publicOrigin, trustProxy, deadline },
  })
  const { port, server, stop } = await listen(app, 0, '127.0.0.1')
  // Longer than a test on a busy machine may pause: a connection closed while it is taken up again fails a test.
  server.keepAliveTimeout = 60_000
  const url = `http://127.0.0.1:${port}`
  const cookies = new Map<Role, Promise<string>>()

  const signIn = async (role: Role) => {
    const { username } = person(role)
    const [account] = await connection.db
      .select({ id: accounts.id, epoch: accounts.sessionEpoch })
      .from(accounts)
      .where(eq(accounts.username, username))
    const name = publicOrigin?.startsWith('https:') ? '__Host-zhigu' : 'zhigu'
    return `${name}=${await startSession(connection.db, account!, {})}`
  }
  const kept = (role: Role) => {
    if (!cookies.has(role)) cookies.set(role, signIn(role))
    return cookies.get(role)!
  }

  const ask: TestApp['ask'] = async (who, method, path, { body, door = 'page', headers = {} } = {}) => {
    const isApi = door === 'api'
    const keys: Record<string, string> = !who
      ? {}
      : isApi
        ? { Authorization: `Bearer ${who.token}` }
        : { Cookie: who.cookie }
    const address = isApi ? `/api/v1${path}` : door === 'data' ? dataPath(path) : path
    const answer = await fetch(url + address, {
      ...{ method, redirect: 'manual', body: encoded(body, isApi) },
      headers: {
        ...(isApi
          ? body === undefined
            ? {}
            : { 'Content-Type': 'application/json' }
          : { Origin: publicOrigin ?? url }),
        ...keys,
        ...headers,
      },
    })
    if (isApi && answer.ok) await ensureDescribed(method, path, answer)
    return answer
  }
  const request: TestApp['request'] = async (role, method, path, asked = {}) => {
    const cookie = role && asked.door !== 'api' ? (asked.headers?.Cookie ?? (await kept(role))) : ''
    return ask(role && { cookie, token: tokenOf(role) }, method, path, asked)
  }
  return { url, server, connection, signIn, tokenOf, request, ask, stop }
}

/** Every answer of the API that any test sees is as the API describes it. */
async function ensureDescribed(method: string, path: string, answer: Response) {
  if (!answer.headers.get('Content-Type')?.startsWith('application/json') || path === '/openapi.json') return
  const faults = undescribed(method, path, answer.status, await answer.clone().json())
  if (faults.length) throw new Error(`Not as described:\n${faults.slice(0, 12).join('\n')}`)
}

const person = (role: Role) => demoAccounts.find((one) => one.role === role)!
const tokenOf = (role: Role) => person(role).token

/** A copy of the demo, its clock at ten of its own day. */
export async function demoDatabase() {
  const connection = await freshDatabase(10, demoTemplateName)
  await connection.db
    .update(settings)
    .set({ value: String(Date.now() - demoStart.getTime()) })
    .where(eq(settings.key, demoClockKey))
  return connection
}

/** `/visits?x=1` as the data request of a client navigation. */
function dataPath(path: string) {
  const [plain = '', search] = path.split('?')
  return `${plain === '/' ? '/_root' : plain}.data${search ? `?${search}` : ''}`
}

function encoded(body: Asked['body'], isApi: boolean) {
  if (body === undefined || typeof body === 'string') return body
  if (body instanceof URLSearchParams || body instanceof FormData) return body
  if (isApi) return JSON.stringify(body)
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body))
    for (const one of [value].flat()) form.append(name, String(one))
  return form
}
