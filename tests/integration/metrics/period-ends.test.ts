import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { addDays, instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { countFigures } from '#app/domain/metrics/queries.server.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { listProjects } from '#app/domain/projects/queries.server.ts'
import { VisitLog } from '#app/domain/visits/forms.ts'
import { holdVisit, logVisit } from '#app/domain/visits/mutations.server.ts'
import { stageEvents } from '#db/schema/projects.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

/** The last day of a month; half past seven of it is the day before in Greenwich. */
const [last, next] = ['2021-01-31', '2021-02-01']
const moments = [
  [last, '07:30'],
  [last, '23:59'],
  [next, '00:00'],
] as const
const january = { from: '2021-01-01', to: last }
const february = { from: next, to: '2021-02-28' }

test('a landing belongs to the park’s day: at 07:30, 23:59 and 00:00 of a month’s end', async ({ as }) => {
  const leader = await as('leader')
  for (const [day, time] of moments) {
    const at = instantOf(day, time)
    const firm = await anEnterprise(leader)
    const project = await aProjectAt(leader, 'registered', { enterpriseId: firm.id, stageSince: at })
    await leader.db.insert(stageEvents).values({
      ...{ projectId: project.id, kind: 'forward', toStage: 'registered', status: 'confirmed' },
      ...{ appliedBy: leader.actor.id, appliedAt: at, reviewedAt: at },
    })
  }
  const landed = (period: object) =>
    countFigures(leader, ['landed_in_period', 'landed_as_of'], period as never)
  expect(await landed(january)).toEqual({ landed_in_period: 2, landed_as_of: 2 })
  expect(await landed(february)).toEqual({ landed_in_period: 1, landed_as_of: 3 })
  expect(await landed({ from: last, to: last })).toMatchObject({ landed_in_period: 2 })
  const rows = await metricRows(leader, 'landed_in_period', { from: null, to: null })
  expect(rows.items.map(({ day }) => day)).toEqual([next, last, last])
  for (const [day, time] of moments) {
    const { items } = await listProjects({ ...leader, now: instantOf(day, time) }, {})
    expect(items.map(({ stageDays }) => stageDays).sort()).toEqual(day === last ? [0, 0, 0] : [0, 1, 1])
  }
})

test('a visit belongs to its day, and lies ahead until the park’s midnight', async ({ as }) => {
  const member = await as('team_member')
  const firm = await anEnterprise(member)
  const log = (ctx: Context, startedOn: string, startTime: string) =>
    logVisit(
      ctx,
      VisitLog.parse({
        ...{ id: uuidv7(), mode: 'outbound', startedOn, startTime, enterpriseIds: [firm.id] },
      }),
    )
  for (const [day, time] of moments) {
    const ctx = { ...member, now: instantOf(day, time) }
    expect(await log(ctx, day, time)).toMatchObject({ status: 'held', reportOn: day })
    const ahead = await log(ctx, addDays(day, 1), time)
    expect(ahead.status).toBe('planned')
    await expect(holdVisit(ctx, { id: ahead.id, version: ahead.version })).rejects.toMatchObject({
      status: 422,
    })
    const midnight = { ...member, now: instantOf(addDays(day, 1), '00:00') }
    expect(await holdVisit(midnight, { id: ahead.id, version: ahead.version })).toMatchObject({
      status: 'held',
    })
  }
  const met = async (period: object) =>
    (await countFigures(member, ['outbound_events'], period as never)).outbound_events
  // Three on their day, three held the day after.
  expect([await met(january), await met(february)]).toEqual([2, 4])
  expect([await met({ from: last, to: last }), await met({ from: next, to: next })]).toEqual([2, 3])
})
