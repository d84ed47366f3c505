import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { accountRoles } from '#db/schema/cadres.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

async function ask<T = Record<string, unknown>>(role: Role, method: string, path: string, body?: object) {
  const answer = await app.request(role, method, path, { door: 'api', body: body as Record<string, unknown> })
  return { status: answer.status, body: (await answer.json()) as T & { code?: string } }
}
const figures = async (period = '') => (await ask('leader', 'GET', `/metrics/overview${period}`)).body
const outbound = async () => (await figures()).outboundVisits
const aVisit = (mode: string) => ({
  id: uuidv7(),
  mode,
  startedOn: '2021-02-08',
  startTime: '09:00',
  enterpriseIds: [seedId('F04')],
})

describe('asked through the API, the park', () => {
  test('counts as the handbook says', async () => {
    expect(await figures()).toMatchObject({
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
  })

  test('counts 2020 as the handbook says', async () => {
    expect(await figures('?from=2020-01-01&to=2020-12-31')).toMatchObject({
      outboundVisits: { events: 17, enterprises: 14 },
      associations: { visited: 8, contacted: 9 },
      receptions: { events: 4, enterpriseVisits: 9, enterprises: 9 },
    })
  })

  test('counts both days of a period in', async () => {
    const days = async (from: string, to: string) =>
      ((await figures(`?from=${from}&to=${to}`)) as { outboundVisits: { events: number } }).outboundVisits
        .events
    const year = await days('2020-01-01', '2020-12-31')
    expect((await days('2020-01-01', '2020-05-20')) + (await days('2020-05-21', '2020-12-31'))).toBe(year)
  })

  test('a period that ends before it begins is refused by name', async () => {
    const { status, body } = await ask('leader', 'GET', '/metrics/overview?from=2020-12-31&to=2020-01-01')
    expect([status, Object.keys(body.fields as object)]).toEqual([422, ['to']])
  })

  test('moves with an outbound visit and back when it is deleted, and not with an online one', async () => {
    expect((await ask('team_member', 'POST', '/visits', aVisit('online'))).status).toBe(201)
    expect(await outbound()).toEqual({ events: 19, enterprises: 16 })
    const visit = aVisit('outbound')
    const { body } = await ask('team_member', 'POST', '/visits', visit)
    expect(await outbound()).toEqual({ events: 20, enterprises: 16 })
    await ask('team_member', 'POST', '/visits', visit)
    expect(await outbound()).toEqual({ events: 20, enterprises: 16 })
    const removal = { version: body.version, reason: '记重了' }
    expect((await ask('team_member', 'DELETE', `/visits/${visit.id}`, removal)).status).toBe(200)
    expect(await outbound()).toEqual({ events: 19, enterprises: 16 })
  })

  test('takes no follow-up from who handled the ticket, whatever roles they hold', async () => {
    // Written beside the door: a grant through it ends her token.
    await app.connection.db
      .insert(accountRoles)
      .values({ id: uuidv7(), accountId: seedId('C06'), role: 'follow_up', fromDay: '2021-02-08' })
    const ticket = await ticketOf('liaison_cadre', '装修补助未到账')
    const before = await figures()
    const call = { version: ticket.version, reached: true, solved: 'yes', satisfaction: 'very_satisfied' }
    const own = await ask('liaison_cadre', 'POST', `/tickets/${ticket.id}/follow-up`, call)
    expect([own.status, own.body.code]).toEqual([403, 'tickets.chainFollowsUp'])
    expect(await figures()).toEqual(before)
  })
})

async function ticketOf(role: Role, title: string) {
  for (let path = '/tickets?scope=all'; ; ) {
    const { body } = await ask<{
      items: { id: string; title: string; version: number }[]
      next: string | null
    }>(role, 'GET', path)
    const found = body.items.find((one) => one.title === title)
    if (found || !body.next) return found!
    path = `/tickets?scope=all&after=${body.next}`
  }
}
