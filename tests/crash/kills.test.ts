import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#db/embedded.server.ts'
import { clear } from '#tests/support/cleared.ts'
import { type DemoServer, demoPeople, ended, startDemoServer } from '#tests/support/demo-server.ts'
import { figure, size } from '#tests/support/release.ts'
import { type Acknowledged, startWriter } from './writer.ts'

const kills = size(30, 100)
/** Milliseconds until it answers again. `npm test` may share its machine with anything. */
const soon = size(60_000, 5_000)
const dataDir = mkdtempSync(join(tmpdir(), 'zhigu-crash-'))
let server: DemoServer | undefined
afterAll(async () => {
  await server?.stop()
  clear(dataDir)
})

test(`${kills} kills with visits in flight lose nothing that was acknowledged`, {
  timeout: size(600_000, 1_800_000),
}, async () => {
  server = await startDemoServer({ dataDir })
  const port = Number(new URL(server.url).port)
  const { token } = demoPeople(dataDir).team_member
  const firms = await listFirms(server.url, token)
  const acknowledged: Acknowledged[] = []
  const waits: { what: string; ms: number }[] = []
  const faults: string[] = []

  for (let kill = 0; kill < kills; kill += 1) {
    const writer = startWriter(server.url, token, firms)
    await writer.reach(20)
    await new Promise((done) => setTimeout(done, Math.random() * 150))
    const what = kill % 2 ? 'database' : 'program'
    if (what === 'program') await ended(server.process, 'SIGKILL')
    else killDatabase()
    const begun = performance.now()
    const stopped = writer.stop()
    if (what === 'program') server = await startDemoServer({ dataDir, port })
    await ready(server)
    waits.push({ what, ms: Math.round(performance.now() - begun) })
    await stopped
    faults.push(...writer.faults)
    acknowledged.push(...writer.acknowledged)
  }
  await server.stop()
  server = undefined

  const running = await startEmbedded(dataDir)
  const lost = await missingOf(running, acknowledged)
  await running.stop()
  expect(faults).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(20 * kills)
  expect(lost).toEqual([])
  expect(waits.filter(({ ms }) => ms > soon)).toEqual([])
  const slowest = Math.max(...waits.map(({ ms }) => ms))
  figure(`${kills} kills, ${acknowledged.length} acknowledged, 0 lost, ready in ${slowest} ms at most`)
})

async function listFirms(url: string, token: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/v1/enterprises`, { headers: { Authorization: `Bearer ${token}` } })
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items.map(({ id }) => id)
}

async function ready({ url, said }: DemoServer) {
  for (let tries = 0; ; tries += 1) {
    if (tries > 1_000) throw new Error(`Not ready: ${said()}`)
    const status = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    await new Promise((done) => setTimeout(done, 25))
  }
}

/** The postmaster and all its processes at once, as when a machine's memory runs out. */
function killDatabase() {
  const postmaster = Number(readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
  for (const pid of [postmaster, ...children.map(Number)])
    try {
      process.kill(pid, 'SIGKILL')
    } catch {}
}

function parentOf(pid: string) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\) \w (\d+)/)?.[1])
  } catch {
    return 0
  }
}

/** Of the acknowledged visits, those without their parties, their activities or their photo, byte by byte. */
async function missingOf({ url }: Embedded, acknowledged: Acknowledged[]) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const rows = await sql<{ id: string; parties: string[]; told: string[]; photos: string[] }[]>`
    select id,
      array(select enterprise_id::text from visit_parties p where p.visit_id = v.id) as parties,
      array(select enterprise_id::text from activities a where a.visit_id = v.id and a.event = 'visit.logged') as told,
      array(select f.sha256 from file_links l join files f on f.id = l.file_id where l.visit_id = v.id) as photos
    from visits v`
  const [audited] = await sql<{ n: number }[]>`
    select count(distinct a.event_id)::int as n from activities a
    where a.actor_id is not null and a.event = 'visit.logged' and a.digest is not null
      and not exists (select 1 from audit_log l where l.event_id = a.event_id)`
  await sql.end()
  const kept = new Map(rows.map((row) => [row.id, row]))
  const lost = acknowledged.filter(({ visitId, enterpriseIds, sha256 }) => {
    const visit = kept.get(visitId)
    const wanted = enterpriseIds.toSorted().join()
    return (
      visit?.parties.toSorted().join() !== wanted ||
      visit.told.toSorted().join() !== wanted ||
      visit.photos.join() !== sha256 ||
      hashOf(sha256) !== sha256
    )
  })
  return [...lost, ...(audited?.n ? [`${audited.n} events without their audit row`] : [])]
}

function hashOf(name: string) {
  const bytes = readFileSync(join(dataDir, 'files', name.slice(0, 2), name))
  return createHash('sha256').update(bytes).digest('hex')
}
