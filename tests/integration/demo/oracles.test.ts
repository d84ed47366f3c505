import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Period } from '#app/domain/calendar.ts'
import { dayOf, daysBetween } from '#app/domain/calendar.ts'
import { attractionFigures } from '#app/domain/metrics/attraction.server.ts'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { countFigures, metricsOverview } from '#app/domain/metrics/queries.server.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import { projects } from '#db/schema/projects.ts'
import { tickets } from '#db/schema/tickets.ts'
import { visits } from '#db/schema/visits.ts'
import { seedId } from '#db/seed/ids.ts'
import { demoTest as test } from '#tests/support/harness.ts'
import { addFollowUp, addVisit, removeVisit } from '#tests/support/metric-builders.ts'

const always: Period = { from: null, to: null }
const year2020: Period = { from: '2020-01-01', to: '2020-12-31' }

test('the figures of the demo are those of the handbook', async ({ as }) => {
  const ctx = await as('leader')
  expect(await metricsOverview(ctx, always)).toMatchObject({
    asOf: '2021-02-08',
    outboundVisits: { events: 19, enterprises: 16 },
    associations: { visited: 9, contacted: 10 },
    receptions: { events: 6, enterpriseVisits: 11, enterprises: 10 },
    trips: { trips: 6, personTimes: 12, personDays: 58 },
    landedAsOf: 9,
    signedNotLanded: 2,
    inTalkEnterprises: 12,
    responseRate: { numerator: 11, denominator: 13 },
    solutionRate: { numerator: 6, denominator: 8 },
    satisfactionRate: { numerator: 7, denominator: 8 },
    ownershipRate: { numerator: 20, denominator: 21 },
  })
  expect(await metricsOverview(ctx, year2020)).toMatchObject({
    outboundVisits: { events: 17, enterprises: 14 },
    associations: { visited: 8, contacted: 9 },
    receptions: { events: 4, enterpriseVisits: 9, enterprises: 9 },
    landedInPeriod: 8,
    landedAsOf: 8,
  })
  expect((await metricsOverview(ctx, { from: '2021-01-01', to: null })).landedInPeriod).toBe(1)
})

test('every business role counts the same, and administrators count nothing', async ({ as }) => {
  const [leader, member, admin] = [await as('leader'), await as('team_member'), await as('system_admin')]
  expect(await countFigures(member, figureNames, always)).toEqual(
    await countFigures(leader, figureNames, always),
  )
  expect(Object.values(await countFigures(admin, figureNames, always)).every((n) => n === 0)).toBe(true)
})

for (const period of [always, year2020])
  test(`the rows of every figure are the figure, ${period.from ?? 'always'}`, async ({ as }) => {
    const ctx = await as('leader')
    const counts = await countFigures(ctx, figureNames, period)
    for (const figure of figureNames) {
      const page = await metricRows(ctx, figure, period, undefined, 1000)
      expect(page.items, figure).toHaveLength(counts[figure])
      expect(new Set(page.items.map(({ key }) => key)).size, figure).toBe(counts[figure])
    }
  })

test('an online talk changes no outbound figure; a visit does, until it is deleted', async ({ as }) => {
  const ctx = await as('leader')
  const outbound = async () => (await metricsOverview(ctx, always)).outboundVisits
  await addVisit(ctx, { mode: 'online', enterpriseIds: [seedId('F04')] })
  expect(await outbound()).toEqual({ events: 19, enterprises: 16 })
  const visit = await addVisit(ctx, { mode: 'outbound', enterpriseIds: [seedId('F04')] })
  expect(await outbound()).toEqual({ events: 20, enterprises: 16 })
  await removeVisit(ctx, visit)
  expect(await outbound()).toEqual({ events: 19, enterprises: 16 })
})

test('an unsuccessful call to a follow-up changes neither rate', async ({ as }) => {
  const ctx = await as('leader')
  await addFollowUp(ctx, { ticketId: seedId('Q02'), valid: false })
  const { solutionRate, satisfactionRate } = await metricsOverview(ctx, always)
  expect([solutionRate, satisfactionRate]).toEqual([
    { numerator: 6, denominator: 8 },
    { numerator: 7, denominator: 8 },
  ])
})

test('ages are as the handbook states them', async ({ db }) => {
  const since = async (code: string) => {
    const [row] = await db
      .select()
      .from(projects)
      .where(eq(projects.id, seedId(`P-${code}`)))
    return daysBetween(dayOf(row!.stageSince), '2021-02-08')
  }
  expect(await since('F10')).toBe(62)
  expect(await since('F16')).toBe(96)
  expect(await since('F03')).toBe(5)
  expect(await since('F19')).toBe(10)
  const [call] = await db
    .select()
    .from(visits)
    .where(eq(visits.id, seedId('V-O-F04')))
  expect(daysBetween(call!.reportOn, '2021-02-08')).toBe(32)
})

test('the organisation is complete', async ({ db }) => {
  expect(await db.$count(enterprises)).toBe(40)
  expect(await db.$count(projects)).toBe(30)
  expect(await db.$count(tickets)).toBe(14)
  expect(await db.$count(accounts)).toBe(16)
  expect(await db.$count(liaisonAssignments)).toBe(23)
})

test('school night: out at 24:00, in the park day it began', async ({ db }) => {
  const [night] = await db
    .select()
    .from(tickets)
    .where(eq(tickets.id, seedId('Q01')))
  expect(night!.resolvedAt!.toISOString()).toBe('2020-09-14T16:00:00.000Z')
  const [talk] = await db
    .select()
    .from(visits)
    .where(eq(visits.id, seedId('V-T1-sijun')))
  expect([talk!.reportOn, talk!.endedAt.toISOString()]).toEqual(['2020-05-20', '2020-05-20T16:30:00.000Z'])
})

test('conversion follows cohorts, and the year’s landed are not divided by its visited', async ({ as }) => {
  const ctx = await as('leader')
  const { conversion, staleShare, channels } = await attractionFigures(ctx, {
    from: '2020-01-01',
    to: null,
  })
  // Signed: F16 to F19 and 思骏; landed of them: F18, F19 and 思骏.
  expect(conversion.signedToLanded).toEqual({ numerator: 3, denominator: 5 })
  expect(staleShare).toEqual({ numerator: 3, denominator: 12 })
  expect(Object.values(channels).reduce((sum, n) => sum + n, 0)).toBe(29)
  await expect(attractionFigures(await as('audit_admin'), always)).rejects.toMatchObject({
    code: 'metrics.notYours',
  })
})
