import { availableParallelism } from 'node:os'
import postgres from 'postgres'
import { ask, type Figures, figuresOf, median, press, type Round, type Target } from '#tests/bench/load.ts'
import { hearStatements, type Statement } from '#tests/bench/own-statements.ts'
import { type Goal, goalsOf, list } from './goals.ts'
import { someFirm } from './rows.ts'
import type { Setting } from './setting.ts'

export type Verdict = { line: string; good: boolean }
/** Shares of the bare server's rate, round by round, and what the rounds say together. */
export type Measured = Figures & { bareRate: number; shares: number[]; statements: number; refused: number }

const [connections, seconds] = [16, 2]

/** Every page, or those of `only` beside the list, in turn with the bare server that runs the page's own statements, `rounds` times. */
export async function measureReads(setting: Setting, rounds: number, only?: string[]) {
  const all = goalsOf((await someFirm(setting.ownerUrl)).address)
  const goals = all.filter(({ name }) => name === list || (only ?? ['']).some((word) => name.includes(word)))
  const targets: { own: Target; bare: Target; statements: number; rounds: [Round, Round][] }[] = []
  const heard = await ownStatements(setting, goals)
  for (const [at, { name, who, path }] of goals.entries()) {
    const headers = { Cookie: await setting.cookieOf(who) }
    const own = { name, url: setting.url + path, pid: setting.pid, headers }
    const bare = { name: `bare ${name}`, url: `${setting.bareUrl}/${at}`, pid: setting.barePid }
    await fetch(bare.url, { method: 'PUT', body: JSON.stringify(heard[at]) })
    targets.push({ own, bare, statements: heard[at]!.length, rounds: [] })
  }
  // The pool's connections each learn a statement's plan; so do the bare server's.
  for (const { own, bare } of targets)
    for (const one of [own, bare]) {
      await atRest(setting.ownerUrl)
      await press(one, connections, 2 * seconds)
    }
  for (let round = 0; round < rounds; round += 1)
    for (const target of round % 2 ? [...targets].reverse() : targets) {
      await atRest(setting.ownerUrl)
      const own = await press(target.own, connections, seconds)
      await atRest(setting.ownerUrl)
      target.rounds.push([own, await ask(target.bare, connections, seconds)])
    }
  const measured = targets.map(
    ({ own, statements, rounds }): Measured => ({
      ...figuresOf(
        own.name,
        rounds.map(([one]) => one),
      ),
      bareRate: median(rounds.map(([, { rps }]) => rps)),
      shares: rounds.map(([one, bare]) => one.rps / bare.rps).sort((one, other) => one - other),
      statements,
      refused: rounds.reduce((sum, [{ refused }]) => sum + refused, 0),
    }),
  )
  const listTime = measured.find(({ name }) => name === list)!.p50
  return { measured, verdicts: goals.flatMap((goal, at) => verdictsOf(goal, measured[at]!, listTime)) }
}

function verdictsOf(goal: Goal, found: Measured, listTime: number): Verdict[] {
  const { share, size, cpu, timesList, ratePerCore, name } = goal
  const middle = median(found.shares)
  const times = found.p50 / listTime
  const perCore = found.rps / availableParallelism()
  const verdict = (goal: number | undefined, good: boolean, line: string) =>
    goal === undefined ? [] : [{ good, line: `${name}: ${line}` }]
  return [
    ...verdict(
      found.refused || undefined,
      false,
      `${found.refused} answers refused for want of time (goal 0)`,
    ),
    ...verdict(
      share,
      // A bare server that answered nothing measures nothing.
      Number.isFinite(middle) && middle >= (share ?? 0),
      `${rangeOf(found.shares)} of its own statements run bare (goal ${percent(share ?? 0)})`,
    ),
    ...verdict(size, found.bytes <= (size ?? 0) * 1000, `${kB(found.bytes)} kB (goal ${size})`),
    ...verdict(cpu, found.cpu <= (cpu ?? 0), `${found.cpu.toFixed(2)} ms of processor time (goal ${cpu})`),
    ...verdict(
      timesList,
      found.p50 > 0 && times <= (timesList ?? 0),
      `${times.toFixed(1)} × the list’s median (goal ${timesList})`,
    ),
    ...verdict(
      ratePerCore,
      perCore >= (ratePerCore ?? 0),
      `${perCore.toFixed(1)} answers a second for each core (goal ${ratePerCore})`,
    ),
  ]
}

/** The pages' statements with their parameters, heard once each has been asked often enough to be as usual. */
async function ownStatements({ ownerUrl, log, url, cookieOf }: Setting, goals: Goal[]) {
  const hearing = await hearStatements(ownerUrl, log)
  const heard: Statement[][] = []
  try {
    for (const { who, path } of goals) {
      const headers = { Cookie: await cookieOf(who) }
      const open = async () => {
        const answer = await fetch(url + path, { headers })
        await answer.text()
        return answer.status
      }
      // The first ones find the database cold, and may be refused for want of time.
      for (let time = 0; time < 4; time += 1) await open()
      const statements = await hearing.during(async () => {
        const status = await open()
        if (status !== 200) throw new Error(`${who} ${path} answered ${status}`)
      })
      heard.push(statements)
    }
  } finally {
    await hearing.stop()
  }
  return heard
}

/** Until the database does nothing any more: what a round left unfinished would be the next one's burden. */
async function atRest(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const busy = () => sql`select 1 from pg_stat_activity
    where state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()`
  for (let quiet = 0; quiet < 3; ) {
    quiet = (await busy()).length ? 0 : quiet + 1
    await new Promise((done) => setTimeout(done, 30))
  }
  await sql.end()
}

export const percent = (part: number) => `${Math.round(part * 100)} %`
export const kB = (bytes: number) => (bytes / 1000).toFixed(1)

/** Least, middle and most. */
export const rangeOf = (sorted: number[]) =>
  [sorted[0] ?? 0, median(sorted), sorted.at(-1) ?? 0].map(percent).join(' / ')
