import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Role } from '#app/domain/actor.ts'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { addPark } from '#db/seed/generated/index.ts'
import { openDatabase } from '#scripts/database.ts'
import { ended, startDemoServer } from '#tests/support/demo-server.ts'

export type Setting = Awaited<ReturnType<typeof startSetting>>

/**
 * The production build on a park of `firms` firms, and the bare server on the same database. `dataDir` is a park that
 * stands already.
 */
export async function startSetting(firms: number, dataDir?: string) {
  const server = await startDemoServer({ logLevel: 'info', ...(dataDir === undefined ? {} : { dataDir }) })
  const opened = await openDatabase({ DATA_DIR: server.dataDir } as never, { beside: true })
  await opened.connection.close()
  const { ownerUrl, socket = '' } = opened
  if (!dataDir) await addPark(ownerUrl, firms)
  const bare = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/own-server.ts'], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: ownerUrl, DATABASE_SOCKET: socket },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const bareUrl = await new Promise<string>((done, fail) => {
    bare.once('exit', (code) => fail(new Error(`The bare server ended with ${code}`)))
    bare.stdout.on('data', (chunk) => {
      const address = String(chunk).match(/listening (\S+)/)?.[1]
      if (address) done(address)
    })
  })
  const cookies = new Map<Role, Promise<string>>()
  return {
    ...{ ownerUrl, url: server.url, pid: server.process.pid!, bareUrl, barePid: bare.pid! },
    log: join(findHome(server.dataDir, serverUser()), 'postgres.log'),
    cookieOf(who: Role) {
      const cookie = cookies.get(who) ?? signIn(server.url, who)
      cookies.set(who, cookie)
      return cookie
    },
    async stop() {
      await ended(bare, 'SIGTERM')
      await server.stop()
    },
  }
}

/** The cookie of a persona of the demo. */
export async function signIn(url: string, persona: Role) {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams({ persona }),
  })
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0]
  if (!cookie) throw new Error(`Signing in as ${persona} answered ${answer.status}`)
  return cookie
}
