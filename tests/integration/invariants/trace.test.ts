import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { notices } from '#app/domain/notices.ts'
import { type Endpoint, endpoints, verbs } from '#app/http/registry.server.ts'
import { examples } from '#tests/integration/hostile/examples.ts'
import { schemaOf } from '#tests/integration/hostile/hostile.ts'
import { type Body, type Lab, openLab } from '#tests/integration/hostile/lab.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { figure } from '#tests/support/release.ts'
import { openStanding } from './standing.ts'

let app: TestApp
let lab: Lab
let standing: (id: string) => Promise<string>
const tried = { verbs: 0, stale: 0, clocks: 0, activities: 0, audits: 0, letters: 0 }
beforeAll(async () => {
  app = await startApp()
  lab = await openLab(app)
  standing = await openStanding(app)
}, 120_000)
afterAll(async () => {
  vi.useRealTimers()
  const told = Object.entries(tried).map(([what, n]) => `${n} ${what}`)
  figure(`every change leaves its trace and asks its version: ${told.join(', ')}`)
  await app?.stop()
})

const changing = endpoints.filter(({ name }) => name in verbs).map((one) => [one.name, one] as const)
const versioned = changing.filter(([, one]) => 'version' in (schemaOf(one).properties ?? {}))

/** What a verb records besides one event with one audit row: a look at a number is audited alone. */
const otherwise: Record<string, { events: number; audits: number }> = {
  'contacts.reveal': { events: 0, audits: 1 },
  'tickets.revealRequester': { events: 0, audits: 1 },
  // What somebody has read of her own is nobody’s business.
  'notices.read': { events: 0, audits: 0 },
  'notices.readAll': { events: 0, audits: 0 },
  // The firm, the project and the lead.
  'leads.accept': { events: 3, audits: 3 },
}

async function prepare(endpoint: Endpoint) {
  const { role, of } = examples[endpoint.name]!
  const { path = {}, body } = await of(lab)
  const address = endpoint.path.replace(/:(\w+)/g, (_, key: string) => path[key] ?? '')
  const send = (sent: Body) => app.request(role, endpoint.method, address, { door: 'api', body: sent })
  return { id: path.id ?? (body.id as string), body, send }
}

type Log = {
  events: number
  rows: number
  parties: number
  audits: number
  letters: number
  names: string[]
  reasons: string[]
}
/** What the two logs hold after the entry `since` of the audit log. */
async function logged(since: number): Promise<Log> {
  const [found] = await app.connection.db.execute<Log>(sql`
    with told as (select * from audit_log where seq > ${since}),
      done as (select * from activities where event_id in (select event_id from told))
    select (select count(distinct event_id)::int from done) as events, (select count(*)::int from done) as rows,
      (select count(*)::int from done where enterprise_id is not null or association_id is not null) as parties,
      (select count(*)::int from told) as audits,
      (select coalesce(json_agg(distinct action), '[]') from told) as names,
      (select count(*)::int from outbox where event_id in (select event_id from told)) as letters,
      (select coalesce(json_agg(reason) filter (where reason is not null), '[]') from told) as reasons`)
  return found!
}
async function now() {
  const [{ seq, n }] = (await app.connection.db.execute<{ seq: number; n: number }>(
    sql`select coalesce(max(seq), 0)::int as seq, (select count(*)::int from activities) as n from audit_log`,
  )) as unknown as [{ seq: number; n: number }]
  return { seq, activities: n }
}

describe('a change asks its version', () => {
  test.each(versioned)(
    '%s: a stale one is 409, a missing one 428, and neither writes',
    async (_, endpoint) => {
      const { id, body, send } = await prepare(endpoint)
      const { version, ...rest } = body as Body & { version: number }
      const [before, log] = [await standing(id), await now()]
      const stale = await send({ ...body, version: version > 1 ? version - 1 : version + 1 })
      expect([stale.status, await stale.text()]).toEqual([
        409,
        expect.stringContaining('record.changedByOther'),
      ])
      const missing = await send(rest)
      expect([missing.status, await missing.text()]).toEqual([428, expect.stringContaining('versionMissing')])
      expect(await standing(id)).toBe(before)
      expect((await now()).activities).toBe(log.activities)
      tried.stale += 1
    },
  )
})

describe('success leaves its trace', () => {
  test.each(changing)('of %s: its activity and its audit row', async (name, endpoint) => {
    const { body, send } = await prepare(endpoint)
    const before = await now()
    const answer = await send(body)
    expect(answer.ok, await answer.text()).toBe(true)
    const log = await logged(before.seq)
    const wanted = otherwise[name] ?? { events: 1, audits: 1 }
    expect({ events: log.events, audits: log.audits }, log.names.join(' ')).toEqual(wanted)
    expect((await now()).activities - before.activities).toBe(log.rows)
    // One row for each firm and association of an event, or one for none.
    expect(log.rows).toBe(Math.max(log.parties, log.events))
    // Whom it concerns hears of it, and the log says why it was done.
    expect(log.letters).toBe(log.names.filter((one) => one in notices).length)
    if (typeof body.reason === 'string') expect(log.reasons).toContain(body.reason)
    tried.verbs += 1
    tried.letters += log.letters
    tried.activities += log.rows
    tried.audits += log.audits
  })
})

/** The demo’s morning is 10:00 on 8 February 2021; these come after it, in the park’s own time. */
const clocks = ['2021-02-09T07:30', '2021-02-09T23:59', '2021-02-10T00:00']
describe('at the edges of the day', () => {
  test.each(clocks)(
    'each verb does at %s in Shanghai what it does at ten',
    { timeout: 180_000 },
    async (clock) => {
      const at = new Date(`${clock}:00+08:00`)
      const [setting] = await app.connection.db.execute<{ offset: string }>(
        sql`select value as offset from settings where key = 'demo_clock_offset_ms'`,
      )
      vi.useFakeTimers({ toFake: ['Date'], now: at.getTime() + Number(setting!.offset) })
      const faults: string[] = []
      for (const [name, endpoint] of changing) {
        const { body, send } = await prepare(endpoint)
        const { receivedDay: _, receivedTime: __, ...justNow } = body
        const before = await now()
        const answer = await send(justNow)
        const text = await answer.text()
        if (!answer.ok) faults.push(`${name}: ${answer.status} ${text.slice(0, 200)}`)
        const number = text.match(/"number":"SR-(\d{8})-/)?.[1]
        if (name === 'tickets.raise' && number !== clock.slice(0, 10).replaceAll('-', ''))
          faults.push(`${name}: numbered ${number}`)
        const log = await logged(before.seq)
        const wanted = otherwise[name] ?? { events: 1, audits: 1 }
        if (answer.ok && (log.events !== wanted.events || log.audits !== wanted.audits))
          faults.push(`${name}: ${log.events} events, ${log.audits} audit rows`)
        tried.clocks += 1
      }
      vi.useRealTimers()
      expect(faults).toEqual([])
    },
  )
})
