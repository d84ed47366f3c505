import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at } from '#app/addresses.ts'
import type { Role } from '#app/domain/actor.ts'
import { steps } from '#app/domain/tickets/transitions.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import { type Connection, connect } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { ticketHelpers, tickets } from '#db/schema/tickets.ts'
import { demoAccounts } from '#db/seed/index.ts'
import { type Door, demoDatabase, startApp, type TestApp } from '#tests/support/app.ts'
import { wireTo } from '#tests/support/wire.ts'
import { ends, type Taken, wholeLife } from './steps.ts'

// How often a save waits for the database, through the real door: the session, the work and its commit. Statements are
// asked a few times before they are kept prepared, so each verb is done over and over and its fewest count.
const atMost = 6
const rounds = 7

let app: TestApp
let wire: Awaited<ReturnType<typeof wireTo>>
let through: Connection
let firm: string
let known: { cadre: string; leader: string }
const fewest = new Map<string, { trips: number; statements: number }>()

beforeAll(async () => {
  app = await startApp({
    database: async () => {
      const own = await demoDatabase()
      wire = await wireTo(own.appUrl)
      through = connect({ ...wire.ends, max: 1, patience: noHurry })
      return through
    },
  })
  const { db } = app.connection
  const [one] = await db.select({ id: enterprises.id }).from(enterprises).limit(1)
  firm = one!.id
  known = { cadre: await idOf('liaison_cadre'), leader: await idOf('leader') }
})

afterAll(async () => {
  const rows = [...fewest].map(([what, { trips, statements }]) => `${what}: ${trips} (${statements})`)
  console.log(`round trips (statements)\n${rows.join('\n')}`)
  await app?.stop()
  await through?.close()
  await wire?.close()
})

const doors = ['data', 'api'] as const

test.each(doors)('a visit is saved in at most six round trips, by %s', async (door) => {
  for (let round = 0; round < rounds; round += 1) await counted(`visits.log ${door}`, () => logVisit(door))
  expect(tooMany(`visits.log ${door}`)).toEqual([])
})

test.each(doors)(
  'a ticket is raised, and takes each of its steps, in at most six round trips, by %s',
  async (door) => {
    for (let round = 0; round < rounds; round += 1) {
      const [ticket, twin] = [uuidv7(), uuidv7()]
      for (const id of [ticket, twin]) await counted(`tickets.raise ${door}`, () => raise(id, door))
      for (const taken of wholeLife) {
        await take(ticket, taken, door)
        if (taken.step === 'start') await take(twin, ends[0]!, door, ticket)
      }
      const other = uuidv7()
      await raise(other, door)
      await take(other, ends[1]!, door)
    }
    expect([...wholeLife, ...ends].map(({ step }) => step)).toEqual(expect.arrayContaining([...steps]))
    expect(tooMany(door)).toEqual([])
  },
)

const tooMany = (which: string) =>
  [...fewest].filter(([what, { trips }]) => what.endsWith(which) && trips > atMost)

async function counted(what: string, ask: () => Promise<Response>) {
  let answer: Response | undefined
  const spoken = await wire.during(async () => {
    answer = await ask()
  })
  const text = await answer!.text()
  expect([what, answer!.status < 300, text.includes('"refusal"') ? text : '']).toEqual([what, true, ''])
  const before = fewest.get(what)
  if (!before || spoken.trips < before.trips) fewest.set(what, spoken)
}

function logVisit(door: Door) {
  const body = {
    ...{ id: uuidv7(), mode: 'outbound', startedOn: '2021-02-05', startTime: '10:00', enterpriseIds: [firm] },
    tasks: [{ kind: 'next_step', title: '报价', dueOn: '2021-02-20' }],
  }
  return send('team_member', door === 'api' ? '/visits' : at.visits.new(), body, door)
}

function raise(id: string, door: Door) {
  const body = {
    ...{ id, enterpriseId: firm, channel: 'phone', title: '布线没人施工', categoryCode: 'network_site' },
    ...{ level: 'p3', levelReason: '不急', siteKind: 'in_park', siteAddress: '甲座' },
    requesters: [{ name: '校方老师' }],
  }
  return send('intake', door === 'api' ? '/tickets' : at.tickets.new(), body, door)
}

async function take(id: string, { by, step, body }: Taken, door: Door, twin = '') {
  const { db } = app.connection
  const [ticket] = await db.select({ version: tickets.version }).from(tickets).where(eq(tickets.id, id))
  const [helper] = await db
    .select({ id: ticketHelpers.id })
    .from(ticketHelpers)
    .where(eq(ticketHelpers.ticketId, id))
  const said = {
    ...(step === 'note' ? {} : { version: ticket!.version }),
    ...body?.({ ...known, helper: helper?.id ?? '', twin }),
  }
  const path = ticketVerbs[`tickets.${step}`].api!.split(' ')[1]!.replace(':id', id)
  await counted(`tickets.${step} ${door}`, () =>
    send(by, door === 'api' ? path : at.tickets.step(id, step), said, door),
  )
}

const send = (role: Role, path: string, body: Record<string, unknown>, door: Door) =>
  app.request(role, 'POST', path, { body: door === 'api' ? body : asForm(body), door })

/** As a form sends it: `tasks.0.title`. */
function asForm(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return { [path]: value }
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, one]) => asForm(one, path ? `${path}.${name}` : name)),
  )
}

async function idOf(role: Role) {
  const { username } = demoAccounts.find((one) => one.role === role)!
  const [account] = await app.connection.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.username, username))
  return account!.id
}
