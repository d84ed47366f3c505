import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The promise of a first start, on a clean copy: as root and as an ordinary user, with the network cut after `npm ci`,
// the demo answers within 180 s, a second start within 10 s with its data. Needs root (for the user and the network).
// `nobody`: PostgreSQL asks the system for the name of whoever runs it, so a bare number would not do.
// `--tests` (with the kinds to run, or all of them) has the ordinary user run `npm test` in the same network afterwards.
const ordinary = 65_534
const [flag, ...kinds] = process.argv.slice(2)
const port = 3917
const root = mkdtempSync(join(tmpdir(), 'zhigu-start-'))
chmodSync(root, 0o755)

let passed = 0
let failed = 0
for (const uid of [0, ordinary]) {
  const copy = join(root, uid === 0 ? 'root' : 'user')
  const who = uid === 0 ? 'root' : 'an ordinary user'
  mkdirSync(join(copy, 'home'), { recursive: true })
  chownSync(copy, uid, uid)
  chownSync(join(copy, 'home'), uid, uid)
  const program = join(copy, 'program')
  as(0, copy, 'git', ['clone', '-q', process.cwd(), program])
  as(0, copy, 'chown', ['-R', `${uid}:${uid}`, program])
  as(uid, program, 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  const first = await demo(uid, program)
  const before = identityOf(program)
  const second = await demo(uid, program)
  const kept = identityOf(program) === before
  report(
    `${who}: first start ${first} s (180), second ${second} s (10), data kept: ${kept}`,
    first <= 180 && second <= 10 && kept,
  )
  if (flag === '--tests' && uid === ordinary)
    report(`${who}: npm test with the network cut`, tests(uid, program))
}
rmSync(root, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)

function environment(program: string) {
  return { ...bare(join(program, '../home')), PORT: String(port) }
}

// Nothing of whoever runs this check reaches the program.
function bare(home: string): NodeJS.ProcessEnv {
  const { PATH } = process.env
  return { PATH, HOME: home } as unknown as NodeJS.ProcessEnv
}

function as(uid: number, cwd: string, command: string, given: string[]) {
  const env = bare(join(root, uid === 0 ? 'root' : 'user', 'home'))
  const { status, error } = spawnSync(command, given, { cwd, uid, gid: uid, env, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${given[0]}: ${error?.message ?? status}`)
}

/** Seconds until the sign-in page answers, in a network of its own that reaches nothing but itself. */
async function demo(uid: number, program: string) {
  const wait = `for i in $(seq 1 2000); do
    node -e 'fetch("http://127.0.0.1:${port}/sign-in").then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' && echo answered && break
    kill -0 $! || break
    sleep 0.1; done`
  const within = `ip link set lo up
    setpriv --reuid=${uid} --regid=${uid} --clear-groups npm run --silent demo & ${wait}
    kill -TERM -- -$$ ; wait`
  const begun = performance.now()
  const child = spawn('unshare', ['-n', 'bash', '-c', within], {
    cwd: program,
    env: environment(program),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = new Promise((done) => child.once('exit', done))
  const seconds = await new Promise<number>((done) => {
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      if (String(chunk).includes('answered')) done(Math.round((performance.now() - begun) / 100) / 10)
    })
    child.once('exit', () => done(Number.POSITIVE_INFINITY))
  })
  await over
  await stopped(program)
  return seconds
}

// The tests may write where any program may, and nowhere else.
function tests(uid: number, program: string) {
  const within = `ip link set lo up
    exec setpriv --reuid=${uid} --regid=${uid} --clear-groups npm test -- ${kinds.join(' ')}`
  const env = { ...environment(program), CI: '1' }
  return (
    spawnSync('unshare', ['-n', 'bash', '-c', within], { cwd: program, env, stdio: 'inherit' }).status === 0
  )
}

// The program ends in order; its database goes last.
async function stopped(program: string) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (!readdirSync(join(program, '.data/pg')).includes('postmaster.pid')) return
    await new Promise((done) => setTimeout(done, 100))
  }
}

function identityOf(program: string) {
  return (
    readFileSync(join(program, '.data/pg/PG_VERSION'), 'utf8') +
    readFileSync(join(program, '.data/demo-accounts.json'), 'utf8') +
    readFileSync(join(program, '.data/password'), 'utf8')
  )
}

function report(line: string, good: boolean) {
  if (good) passed += 1
  else failed += 1
  console.log(`${good ? 'ok' : 'NOT OK'}  ${line}`)
}
