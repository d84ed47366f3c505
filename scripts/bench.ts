import { spawn } from 'node:child_process'
import { join } from 'node:path'
import postgres from 'postgres'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { addFirms, words } from '#tests/bench/firms.ts'
import { ask, type Figures, figuresOf, median, type Round, type Target } from '#tests/bench/load.ts'
import { openRow } from '#tests/bench/opening.ts'
import { ended, startDemoServer } from '#tests/support/demo-server.ts'
import { openDatabase } from './database.ts'

// `npm run bench`: the production build with 100,000 generated firms beside a bare server with the same list, asked in
// turn as a team member. Rates of a busy machine move; the ratios of neighbouring rounds and the processor time do not.
const { BENCH_FIRMS = '100000', BENCH_ROUNDS = '7', BENCH_SECONDS = '2' } = process.env
const connections = 16
const goals = { document: 0.3, data: 0.6 }

const server = await startDemoServer({ logLevel: 'info' })
const { ownerUrl, connection } = await openDatabase({ DATA_DIR: server.dataDir } as never, { beside: true })
await connection.close()
const bare = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare-server.ts'], {
  env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: ownerUrl },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const begun = performance.now()
  await addFirms(ownerUrl, Number(BENCH_FIRMS))
  console.log(`${BENCH_FIRMS} firms in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  const cookie = await signIn()
  await measure(cookie, await addressOfBare())
  await openings(cookie)
} finally {
  await ended(bare, 'SIGTERM')
  await server.stop()
}

async function signIn() {
  const answer = await fetch(`${server.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.url },
    body: new URLSearchParams({ persona: 'team_member' }),
  })
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0]
  if (!cookie) throw new Error(`Signing in answered ${answer.status}`)
  return cookie
}

function addressOfBare() {
  return new Promise<string>((done) => {
    bare.stdout.on('data', (chunk) => {
      const address = String(chunk).match(/listening (\S+)/)?.[1]
      if (address) done(address)
    })
  })
}

async function measure(cookie: string, bareUrl: string) {
  const own = (name: string, path: string): Target => ({
    name,
    url: server.url + path,
    pid: server.process.pid!,
    headers: { Cookie: cookie },
  })
  const filters = 'city=440300&status=prospect'
  const firm = await someFirm()
  const search = (word: string) => `/search.data?q=${encodeURIComponent(word)}`
  const base: Target = { name: 'bare list', url: `${bareUrl}/?${filters}`, pid: bare.pid! }
  const lists = [
    own('list document', `/enterprises?${filters}`),
    own('list data', `/enterprises.data?${filters}`),
    { ...base, name: 'bare list, exact count', url: `${bareUrl}/?${filters}&count=exact` },
  ]
  const others = [
    ...Object.entries(words).map(([kind, word]) => own(`search, ${kind} (${word})`, search(word))),
    ...Object.entries(words).map(([kind, word]) =>
      own(`list data, ${kind} (${word})`, `/enterprises.data?q=${encodeURIComponent(word)}`),
    ),
    own('firm 360 data', `/enterprises/${firm}.data`),
    own('ticket queue data', '/tickets.data'),
  ]
  const targets = [base, ...lists, ...others]
  for (const { name, url, headers = {} } of targets) {
    const answer = await fetch(url, { headers })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
  }
  for (const target of targets) await ask(target, connections, 1)
  const rounds = new Map<string, Round[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round < Number(BENCH_ROUNDS); round += 1)
    for (const target of round % 2 ? [...targets].reverse() : targets)
      rounds.get(target.name)!.push(await ask(target, connections, Number(BENCH_SECONDS)))
  const ratio = (name: string, of = base.name) =>
    median(rounds.get(name)!.map(({ rps }, at) => rps / rounds.get(of)![at]!.rps))
  print(targets.map(({ name }) => ({ ...figuresOf(name, rounds.get(name)!), ratio: ratio(name) })))
  for (const [kind, goal] of Object.entries(goals)) {
    const reached = ratio(`list ${kind}`)
    const exact = ratio(`list ${kind}`, 'bare list, exact count')
    report(
      `list ${kind}: ${percent(reached)} of the bare server (goal ${percent(goal)}; ${percent(exact)} of it counting exactly)`,
      reached >= goal,
    )
  }
}

/** A firm as most are: with visits, a project and a ticket. */
async function someFirm() {
  const sql = postgres(ownerUrl, { max: 1 })
  const [row] = await sql`select e.id from enterprises e join projects p on p.enterprise_id = e.id
    join tickets t on t.enterprise_id = e.id join visit_parties v on v.enterprise_id = e.id
    where p.number like 'BENCH-%' group by e.id having count(distinct v.id) = 3 order by e.id limit 1`
  await sql.end()
  return String(row?.id)
}

async function openings(cookie: string) {
  const log = join(findHome(server.dataDir, serverUser()), 'postgres.log')
  const about = { url: server.url, cookie, ownerUrl, log }
  const { list, opening, again } = await openRow(about, { path: '/visits', route: 'routes/_app.visits' })
  report(
    `opening a visit from its list: ${opening} statements, ${again.length} of the list's ${list}`,
    again.length === 0,
  )
}

function print(rows: (Figures & { ratio: number })[]) {
  console.log(`\nc${connections}, ${BENCH_ROUNDS} × ${BENCH_SECONDS} s in turn; times in ms\n`)
  console.log(
    '| what | rps | of bare | p50 | p95 | CPU/request | kB |\n| --- | --: | --: | --: | --: | --: | --: |',
  )
  for (const { name, rps, ratio, p50, p95, cpu, bytes } of rows)
    console.log(
      `| ${name} | ${rps.toFixed(0)} | ${percent(ratio)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${cpu.toFixed(2)} | ${(bytes / 1000).toFixed(1)} |`,
    )
  console.log()
}

function percent(part: number) {
  return `${Math.round(part * 100)} %`
}

function report(line: string, good: boolean) {
  if (!good) process.exitCode = 1
  console.log(`${good ? 'ok' : 'NOT OK'}  ${line}`)
}
