import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitsAt } from '#app/domain/tickets/limits.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { testNow } from '#tests/support/builders.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app.stop())

type Body = Record<string, unknown>
const send = async (method: string, body?: Body) => {
  const answer = await app.request('leader', method, '/limits', { door: 'api', body })
  return { status: answer.status, body: (await answer.json()) as Body }
}
const last = async () => {
  const { number: version, effectiveFrom: _, ...limits } = ((await send('GET')).body.items as Body[]).at(-1)!
  return { version, ...limits }
}
/** How many minutes a P0 that came in on this day has until it is solved. */
const solvedIn = async (day: string) => {
  const ctx = { db: app.connection.db, now: testNow } as Parameters<typeof limitsAt>[0]
  const { p0 } = (await limitsAt(ctx, new Date(`${day}T10:00:00+08:00`))).limits
  return p0.clock === 'natural' && p0.solveMinutes
}

test('a new version holds for what comes in from its day on; what came before keeps its own', async () => {
  const stood = await last()
  const set = await send('POST', { ...stood, effectiveFrom: '2021-03-01', p0Solve: 180 })
  expect([set.status, set.body.number]).toEqual([201, (stood.version as number) + 1])
  expect([await solvedIn('2021-02-28'), await solvedIn('2021-03-01')]).toEqual([240, 180])
})

test('of two versions of one day the later written holds, and who was slower is told', async () => {
  const stood = await last()
  await send('POST', { ...stood, effectiveFrom: '2021-03-01', p0Solve: 200 })
  expect(await solvedIn('2021-03-02')).toBe(200)
  const late = await send('POST', { ...stood, effectiveFrom: '2021-04-01', p0Solve: 90 })
  expect([late.status, late.body.code]).toEqual([409, 'record.changedByOther'])
})

test.each([
  ['a day that has begun', { effectiveFrom: '2021-02-08' }, 422, { effectiveFrom: 'mustBeLater' }],
  ['a cadre who need be there only after it is solved', { p0OnSite: 900 }, 422, { p0Solve: 'tooSmall' }],
  ['no time at all', { p2Solve: 0 }, 422, { p2Solve: 'tooSmall' }],
  ['what would hold anyway', {}, 409, {}],
])('%s is refused by name', async (_, wrong, status, fields) => {
  const answer = await send('POST', { ...(await last()), effectiveFrom: '2021-05-01', ...wrong })
  expect([answer.status, answer.body.fields]).toEqual([status, fields])
})
