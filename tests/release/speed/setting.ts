import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Role } from '#app/domain/actor.ts'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { openDatabase } from '#scripts/database.ts'
import { fillPark } from '#scripts/park.ts'
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
  if (!dataDir) await fillPark(ownerUrl, firms)
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: ownerUrl,
    DATABASE_SOCKET: socket,
  } as const
  const bare = await startBare('tests/bench/own-server.ts', env)
  const saving = await startBare('tests/bench/bare-server.ts', env)
  const cookies = new Map<Role, Promise<string>>()
  return {
    ...{ ownerUrl, url: server.url, dataDir: server.dataDir, pid: server.process.pid! },
    ...{ bareUrl: bare.url, barePid: bare.process.pid!, saveUrl: saving.url },
    log: join(findHome(server.dataDir, serverUser()), 'postgres.log'),
    cookieOf(who: Role) {
      const cookie = cookies.get(who) ?? signIn(server.url, who)
      cookies.set(who, cookie)
      return cookie
    },
    async stop() {
      await ended(bare.process, 'SIGTERM')
      await ended(saving.process, 'SIGTERM')
      await server.stop()
    },
  }
}

async function startBare(program: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`${program} ended with ${code}`)))
    child.stdout.on('data', (chunk) => {
      const address = String(chunk).match(/listening (\S+)/)?.[1]
      if (address) done(address)
    })
  })
  return { process: child, url }
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
