import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { listCityTrips } from '#app/domain/map/trips.server.ts'
import { countFigures } from '#app/domain/metrics/queries.server.ts'
import { tripCities } from '#app/domain/metrics/trip-cities.server.ts'
import { VisitChange, VisitLog } from '#app/domain/visits/forms.ts'
import { holdVisit, logVisit, updateVisit } from '#app/domain/visits/mutations.server.ts'
import { listTrips } from '#app/domain/visits/trips.server.ts'
import { places } from '#db/schema/places.ts'
import { tasks } from '#db/schema/tasks.ts'
import { tickets } from '#db/schema/tickets.ts'
import { trips } from '#db/schema/visits.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { anAssociation, anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const always = { from: null, to: null }
const facts = { mode: 'outbound', startTime: '09:00', endTime: '09:40' }
const form = (enterpriseIds: string[], changes: object = {}) => ({
  ...{ id: uuidv7(), startedOn: '2021-02-08', enterpriseIds },
  ...facts,
  ...changes,
})
const issues = (input: object) =>
  VisitLog.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []

test('D6: a visit ahead is planned, counts nowhere, and is held on its day at the earliest', async ({
  as,
}) => {
  const fang = await as('team_member')
  const firm = await anEnterprise(fang)
  const visit = await logVisit(fang, VisitLog.parse(form([firm.id], { startedOn: '2021-02-20' })))
  expect(visit.status).toBe('planned')
  expect(await countFigures(fang, ['outbound_events'], always)).toEqual({ outbound_events: 0 })
  const hold = { id: visit.id, version: visit.version }
  await expect(holdVisit(fang, hold)).rejects.toMatchObject({ fields: { startedOn: 'mustBeEarlier' } })
  const onTheDay = { ...fang, now: new Date('2021-02-20T01:00:00+08:00') }
  expect(await holdVisit(onTheDay, hold)).toMatchObject({ status: 'held' })
})

test('D6: a held visit cannot be moved ahead', async ({ as }) => {
  const fang = await as('team_member')
  const firm = await anEnterprise(fang)
  const visit = await logVisit(fang, VisitLog.parse(form([firm.id])))
  const { id: _, ...later } = form([firm.id], { startedOn: '2021-02-09' })
  const change = VisitChange.parse({ ...later, id: visit.id, version: visit.version })
  await expect(updateVisit(fang, change)).rejects.toMatchObject({ fields: { startedOn: 'mustBeEarlier' } })
})

test('D6: a trip that has not begun is none yet', async ({ as }) => {
  const leader = await as('leader')
  const trip = { title: '出访', cityCode: '440300', ownerId: leader.actor.id }
  await leader.db.insert(trips).values([
    { ...trip, fromOn: '2021-02-08', toOn: '2021-02-10' },
    { ...trip, fromOn: '2021-02-09', toOn: '2021-02-10' },
  ])
  expect(await countFigures(leader, ['trips'], always)).toEqual({ trips: 1 })
})

test('D10: trips to many cities count every city, and name a few', async ({ as, db }) => {
  const leader = await as('leader')
  const codes = (await db.select({ code: places.code }).from(places).limit(60)).map(({ code }) => code)
  await db.insert(trips).values(
    codes.map((cityCode) => ({
      ...{ title: '出访', cityCode, ownerId: leader.actor.id, fromOn: '2021-01-04', toOn: '2021-01-05' },
    })),
  )
  const { count, cities: named } = await tripCities(leader, always)
  expect(count).toBe(codes.length)
  expect(codes.length).toBeGreaterThan(50)
  expect(named).toHaveLength(5)
})

test('D15: with several firms a promise and a ticket say whose they are', () => {
  const [one, two] = [uuidv7(), uuidv7()]
  const promise = { kind: 'promise', title: '送样本册' }
  const ticket = { id: uuidv7(), title: '断网', categoryCode: 'network_site', requester: '裴书宁' }
  expect(issues(form([one, two], { tasks: [promise] }))).toEqual(['tasks.0.enterpriseId'])
  expect(issues(form([one, two], { ticket }))).toEqual(['ticket.enterpriseId'])
  expect(issues(form([one, two], { tasks: [{ ...promise, enterpriseId: uuidv7() }] }))).toEqual([
    'tasks.0.enterpriseId',
  ])
  expect(issues(form([one, two], { tasks: [{ ...promise, enterpriseId: two }] }))).toEqual([])
  expect(issues(form([one, two], { tasks: [{ ...promise, kind: 'next_step' }] }))).toEqual([])
  expect(issues(form([one], { tasks: [promise], ticket }))).toEqual([])
})

test('D15: the promise goes to the firm that was chosen, a next step of nobody’s to none', async ({ as }) => {
  const fang = await as('team_member')
  const [one, two] = [await anEnterprise(fang), await anEnterprise(fang)]
  const lines = [
    { kind: 'promise', title: '送样本册', enterpriseId: two.id },
    { kind: 'next_step', title: '写纪要' },
  ]
  const visit = await logVisit(fang, VisitLog.parse(form([one.id, two.id], { tasks: lines })))
  const given = await fang.db.select().from(tasks).where(eq(tasks.visitId, visit.id))
  expect(new Map(given.map(({ title, enterpriseId }) => [title, enterpriseId]))).toEqual(
    new Map([
      ['送样本册', two.id],
      ['写纪要', null],
    ]),
  )
})

test('D10: a city gone to twice is one, a trip of another year none, and a removed one neither', async ({
  as,
  db,
}) => {
  const leader = await as('leader')
  const trip = { title: '出访', ownerId: leader.actor.id }
  const on = (cityCode: string, day: string) => ({ ...trip, cityCode, fromOn: day, toOn: day })
  await db
    .insert(trips)
    .values([
      on('440300', '2021-01-04'),
      on('440300', '2021-02-01'),
      on('110000', '2020-12-31'),
      { ...on('310000', '2021-01-08'), deletedAt: leader.now },
    ])
  const year = { from: '2021-01-01', to: '2021-12-31' }
  expect(await tripCities(leader, year)).toMatchObject({ count: 1, cities: [{ nameEn: 'Shenzhen' }] })
  expect((await tripCities(leader, always)).count).toBe(2)
})

test('D10: the map and the trips’ list leave no city of many out either', async ({ as, db }) => {
  const leader = await as('leader')
  const codes = (await db.select({ code: places.code }).from(places).limit(120)).map(({ code }) => code)
  await db.insert(trips).values(
    codes.map((cityCode) => ({
      ...{ title: '出访', cityCode, ownerId: leader.actor.id, fromOn: '2021-01-04', toOn: '2021-01-05' },
    })),
  )
  const onMap = await listCityTrips(leader, {})
  expect(new Set(onMap.map(({ code }) => code))).toEqual(new Set(codes))
  const listed: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await listTrips(leader, { after } as never)
    listed.push(...page.items.map(({ cityCode }) => cityCode))
    after = page.next
  }
  expect(listed.toSorted()).toEqual(codes.toSorted())
  expect(listed.length).toBeGreaterThan(100)
})

test('D15: the ticket goes to the firm that was chosen; an association beside one firm asks nothing', async ({
  as,
}) => {
  const fang = await as('team_member')
  await seedBase(fang.db)
  const [one, two] = [await anEnterprise(fang), await anEnterprise(fang)]
  const ticket = { id: uuidv7(), title: '断网', categoryCode: 'network_site', requester: '裴书宁' }
  await logVisit(
    fang,
    VisitLog.parse(form([one.id, two.id], { ticket: { ...ticket, enterpriseId: two.id } })),
  )
  const [raised] = await fang.db.select().from(tickets).where(eq(tickets.id, ticket.id))
  expect(raised).toMatchObject({ enterpriseId: two.id })
  const body = await anAssociation(fang)
  const promise = { kind: 'promise', title: '送样本册' }
  const visit = await logVisit(
    fang,
    VisitLog.parse(form([one.id], { associationIds: [body.id], tasks: [promise] })),
  )
  expect(await fang.db.select().from(tasks).where(eq(tasks.visitId, visit.id))).toMatchObject([
    { enterpriseId: one.id },
  ])
})
