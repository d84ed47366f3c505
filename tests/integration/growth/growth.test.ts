import { readFileSync, statSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { expect, inject, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { demoClockKey, settings } from '#db/schema/cadres.ts'
import { demoStart } from '#db/seed/index.ts'
import { fillPark } from '#scripts/park.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { figure, isRelease } from '#tests/support/release.ts'
import { readTable } from '../matrix/reads.ts'

const sizes = isRelease ? [10_000, 100_000, 1_000_000] : [300, 3_000]
/** No answer is larger, in bytes as it is drawn, before it is compressed. */
const most = 300_000
/** In a release run: neither its size nor its statements’ time grows more often while the park grows a hundredfold. */
const growth = 3
/** What is smaller counts as this much: of less than these the machine’s own unrest is a multiple. */
const floor = { bytes: 20_000, sql: 5 }

const pages: Partial<Record<Role, readonly string[]>> = {
  leader: [
    '/today /waiting /overview /map /liaison /enterprises /enterprises?q=软件 /enterprises?q=司限 /projects /projects?view=list',
    '/projects?q=软件 /projects?q=司限 /projects/waiting /visits /trips /tickets /follow-up /associations /policies /leads',
    '/search?q=软件 /search?q=华鑫 /search?q=司限 /search?q=rj',
  ],
  team_member: ['/today /waiting /map /enterprises /projects /visits /trips /leads /associations'],
  team_leader: ['/today /waiting /projects/waiting /leads'],
  liaison_cadre: ['/today /waiting /map /liaison /tickets /enterprises'],
  intake: ['/today /waiting /tickets /tickets?q=空调'],
  follow_up: ['/today /waiting /follow-up'],
  system_admin: ['/admin/accounts'],
  audit_admin: ['/admin/audit'],
}
type Answer = { who: Role; door: 'page' | 'api'; path: string; bytes: number; sql: number }

test('[growth] every page and every list of the API is bounded, however many firms there are', async () => {
  const answers = new Map<number, Answer[]>()
  for (const firms of sizes) answers.set(firms, await askAt(firms))
  const [smallest, largest] = [answers.get(sizes[0]!)!, answers.get(sizes.at(-1)!)!]
  const times = (of: 'bytes' | 'sql', at: number) =>
    Math.max(largest[at]![of], floor[of]) / Math.max(smallest[at]![of], floor[of])
  const nameOf = ({ who, door, path }: Answer) => `${who} ${door} ${path}`
  const faults = largest.flatMap((answer, at) =>
    [
      answer.bytes > most && `${nameOf(answer)}: ${answer.bytes} bytes`,
      isRelease && times('bytes', at) > growth && `${nameOf(answer)}: ${told('bytes', at)} bytes`,
      isRelease && times('sql', at) > growth && `${nameOf(answer)}: ${told('sql', at)} ms of SQL`,
    ].filter((fault) => fault !== false),
  )
  function told(of: 'bytes' | 'sql', at: number) {
    return sizes.map((size) => answers.get(size)![at]![of]).join(' → ')
  }
  if (isRelease) {
    figure(
      `growth: who, door, address: bytes; ms of SQL at ${sizes.join(' → ')} firms; times as many, of at least`,
    )
    figure(`${floor.bytes} bytes and ${floor.sql} ms`)
    for (const [at, answer] of largest.entries())
      figure(
        `${nameOf(answer)}: ${told('bytes', at)} (×${times('bytes', at).toFixed(1)}); ${told('sql', at)} (×${times('sql', at).toFixed(1)})`,
      )
  }
  figure(`growth: ${largest.length} addresses at ${sizes.join(', ')} firms; ${faults.length} grow`)
  expect(faults).toEqual([])
}, 2_400_000)

/** Asks every address of everybody in a park of so many firms; the best of three where time counts. */
async function askAt(firms: number): Promise<Answer[]> {
  const database = await freshDatabase(10, demoTemplateName)
  await database.db
    .update(settings)
    .set({ value: String(Date.now() - demoStart.getTime()) })
    .where(eq(settings.key, demoClockKey))
  await fillPark(database.ownerUrl, firms)
  const app = await startApp({ database: async () => database })
  const times = isRelease ? await statementTimes(database.ownerUrl) : undefined
  const found: Answer[] = []
  for (const [who, lists] of Object.entries(pages) as [Role, string[]][])
    for (const path of lists.flatMap((list) => list.split(' ')))
      found.push(await ask(app, times, who, 'page', path))
  for (const path of Object.values(readTable).flat())
    if (!path.includes('{')) found.push(await ask(app, times, adminsOwn(path), 'api', path))
  await app.stop()
  return found
}

const adminsOwn = (path: string): Role =>
  path === '/accounts'
    ? 'system_admin'
    : path === '/audit'
      ? 'audit_admin'
      : path === '/letters'
        ? 'system_admin'
        : 'leader'

async function ask(
  app: TestApp,
  times: Times,
  who: Role,
  door: 'page' | 'api',
  path: string,
): Promise<Answer> {
  let [bytes, sql] = [0, Number.POSITIVE_INFINITY]
  for (let round = 0; round < (isRelease ? 3 : 1); round += 1) {
    const before = times?.mark()
    const answer = await app.request(who, 'GET', path, { door })
    bytes = (await answer.arrayBuffer()).byteLength
    expect(answer.status, `${who} ${door} ${path}`).toBe(200)
    if (times && before !== undefined) sql = Math.min(sql, await times.since(before))
  }
  return { who, door, path, bytes, sql: Math.round(sql) }
}

type Times = Awaited<ReturnType<typeof statementTimes>> | undefined

/** What the database says of its statements' times, ms, by its log. */
async function statementTimes(ownerUrl: string) {
  const log = inject('serverLog')
  if (!log) return
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe(`alter system set log_min_duration_statement = 0`)
  await owner`select pg_reload_conf()`
  await owner.end()
  await pause(500)
  return {
    mark: () => statSync(log).size,
    since: async (from: number) => {
      await pause(50)
      const text = readFileSync(log).subarray(from).toString()
      return [...text.matchAll(/duration: ([\d.]+) ms/g)].reduce((sum, [, ms]) => sum + Number(ms), 0)
    },
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
