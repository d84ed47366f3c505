import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findHome, serverUser } from '#db/embedded/home.server.ts'
import { words } from '#db/seed/generated/index.ts'
import { serveBeside } from '#tests/bench/beside.ts'
import { ask, type Figures, figuresOf, median, type Round, type Target } from '#tests/bench/load.ts'
import { openRow } from '#tests/bench/opening.ts'
import { savesAt, savesBare, savesByForm } from '#tests/bench/saves.ts'
import { someAccount, someFirm } from '#tests/release/speed/rows.ts'
import { signIn } from '#tests/release/speed/setting.ts'
import { ended, startDemoServer } from '#tests/support/demo-server.ts'
import { openDatabase } from './database.ts'
import { fillPark } from './park.ts'

// `npm run bench`: the production build with 100,000 generated firms beside a bare server with the same list, asked in
// turn as a team member. Rates of a busy machine move; the ratios of neighbouring rounds and the processor time do not.
// `-- --quick` tries the script itself: few firms, short rounds, no verdict worth having.
// `-- --beside DIR` asks another checkout in turn too, such as the parent commit's, and tells how the rates compare.
const isQuick = process.argv.includes('--quick')
const beside = process.argv[process.argv.indexOf('--beside') + 1 || Infinity]
const firms = isQuick ? 3_000 : 100_000
const rounds = isQuick ? 2 : beside ? 11 : 5
const seconds = 1
const connections = 16
const goals = { 'list document': 0.3, 'list data': 0.6 }

const server = await startDemoServer({ logLevel: 'info' })
const {
  ownerUrl,
  socket = '',
  connection,
} = await openDatabase({ DATA_DIR: server.dataDir } as never, { beside: true })
await connection.close()
const bare = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare-server.ts'], {
  env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: ownerUrl, DATABASE_SOCKET: socket },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let other: Awaited<ReturnType<typeof serveBeside>> | undefined
try {
  const begun = performance.now()
  await fillPark(ownerUrl, firms)
  console.log(`${firms} firms in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  if (beside) other = await serveBeside(beside, firms)
  const cookie = await signIn(server.url, 'team_member')
  const bareUrl = await addressOfBare()
  await measure(cookie, bareUrl)
  await savesBesideBare(cookie, bareUrl)
  await openings(cookie)
  if (other) await saves(other)
} finally {
  await ended(bare, 'SIGTERM')
  await other?.stop()
  await server.stop()
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
  // What the browser asks when a filter changes: the frame keeps what it has.
  const routes = `_routes=${encodeURIComponent('root,routes/enterprises/list')}`
  const dataOf = (search: string) => `/enterprises.data?${search}&${routes}`
  const searchFor = (word: string) => `q=${encodeURIComponent(word)}`
  const base: Target = { name: 'bare list', url: `${bareUrl}/?${filters}`, pid: bare.pid! }
  const firm = await someFirm(ownerUrl)
  const targets = [
    base,
    own('list document', `/enterprises?${filters}`),
    own('list data', dataOf(filters)),
    ...(other?.targets(await signIn(other.url, 'team_member'), `/enterprises?${filters}`, dataBeside()) ??
      []),
    { ...base, name: 'bare list, plain columns', url: `${base.url}&columns=plain` },
    ...Object.entries(words).flatMap(([kind, word]) => [
      own(`list data, ${kind} word ${word}`, dataOf(searchFor(word))),
      own(`search, ${kind} word ${word}`, `/search.data?${searchFor(word)}`),
    ]),
    own('firm 360 data', `${firm.address}.data`),
    own('visits data', '/visits.data'),
    own('ticket queue data', '/tickets.data'),
  ]
  for (const target of targets) await ask(target, connections, 1)
  const runs = new Map<string, Round[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const target of round % 2 ? [...targets].reverse() : targets)
      runs.get(target.name)!.push(await ask(target, connections, seconds))
  const ratio = (name: string, of = base.name) =>
    median(runs.get(name)!.map(({ rps }, at) => rps / runs.get(of)![at]!.rps))
  const figures = targets.map(({ name }) => ({ ...figuresOf(name, runs.get(name)!), ratio: ratio(name) }))
  print(figures)
  for (const [name, goal] of Object.entries(goals))
    report(
      `${name}: ${percent(ratio(name))} of the bare list’s rate (goal ${percent(goal)}; ${percent(ratio(name, 'bare list, plain columns'))} of the bare list with plain columns)`,
      ratio(name) >= goal,
    )
  for (const name of Object.keys(goals)) {
    if (!other) continue
    const own = ratio(name, `${name} beside`)
    report(`${name}: ${percent(own)} of the other checkout’s rate (goal 100 %)`, own >= 1)
  }
  const p50 = (name: string) => figures.find((one) => one.name === name)!.p50
  for (const kind of ['rare', 'absent'] as const) {
    const times = p50(`list data, ${kind} word ${words[kind]}`) / p50('list data')
    report(`${kind} word ${words[kind]}: ${times.toFixed(1)} × the list’s p50 (goal 3)`, times <= 3)
    const everywhere = p50(`search, ${kind} word ${words[kind]}`) / p50('list data')
    report(`${kind} word ${words[kind]} everywhere: ${everywhere.toFixed(1)} × (goal 4)`, everywhere <= 4)
  }
}

/** Sixteen people who save a visit at the same time, here and there in turn. */
async function saves(there: { url: string; dataDir: string }) {
  const own = savesAt(server.url, server.dataDir)
  const others = savesAt(there.url, there.dataDir)
  const ratios: number[] = []
  let last = ''
  for (let round = 0; round <= rounds; round += 1) {
    const [mine, theirs] = [await own(isQuick ? 32 : 300), await others(isQuick ? 32 : 100)]
    // The first round warms both.
    if (round) ratios.push(mine / theirs)
    last = `${mine.toFixed(0)} a second, there ${theirs.toFixed(0)}`
  }
  const times = median(ratios)
  report(
    `16 parallel visit saves: ${last}; ${times.toFixed(1)} × the other checkout’s rate (goal 4)`,
    times >= 4,
  )
}

/** Sixteen people who save a visit with a next step, and the same rows by the bare server, in turn. */
async function savesBesideBare(cookie: string, bareUrl: string) {
  const [firm, by] = [(await someFirm(ownerUrl)).id, await someAccount(ownerUrl)]
  const own = savesByForm(server.url, cookie, firm)
  const bareSaves = savesBare(bareUrl, firm, by)
  const ratios: number[] = []
  const count = isQuick ? 32 : 200
  for (let round = 0; round <= rounds; round += 1) {
    const [mine, floor] = [await own(count), await bareSaves(count)]
    if (round) ratios.push(mine / floor)
  }
  const sorted = [...ratios].sort((one, another) => one - another)
  report(
    `16 parallel visit saves: ${percent(median(ratios))} of the bare transaction’s rate (${percent(sorted[0]!)} to ${percent(sorted.at(-1)!)}; goal 50 %)`,
    median(ratios) >= 0.5,
  )
}

/** The list's data there: before its routes had folders, its file was called otherwise. */
function dataBeside() {
  const routes = existsSync(join(beside!, 'app/routes.ts'))
    ? 'routes/enterprises/list'
    : 'routes/_app.enterprises'
  return `/enterprises.data?city=440300&status=prospect&_routes=${encodeURIComponent(`root,${routes}`)}`
}

async function openings(cookie: string) {
  const log = join(findHome(server.dataDir, serverUser()), 'postgres.log')
  const pages = [
    {
      path: '/enterprises',
      route: 'routes/enterprises/list',
      alone: `${(await someFirm(ownerUrl)).address}.data`,
    },
    { path: '/visits', route: 'routes/visits/list' },
    { path: '/projects?view=list', route: 'routes/projects/list' },
  ]
  for (const page of pages) {
    const { list, opening, again } = await openRow({ url: server.url, cookie, ownerUrl, log }, page)
    report(
      `opening a row of ${page.path}: ${opening} statements, ${again.length} of the list’s ${list}`,
      again.length === 0,
    )
    for (const statement of again) console.log(`      ${statement.slice(0, 160)}`)
  }
}

function print(rows: (Figures & { ratio: number })[]) {
  console.log(
    `\n${connections} connections, ${rounds} × ${seconds} s in turn; times and processor in ms a request\n`,
  )
  console.log(
    '| what | rate | of bare | p50 | p95 | CPU/request | kB |\n| --- | --: | --: | --: | --: | --: | --: |',
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
  console.log(`${good ? 'PASS' : 'FAIL'}  ${line}`)
}
