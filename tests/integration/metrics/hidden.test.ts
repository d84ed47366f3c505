import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { attractionFigures } from '#app/domain/metrics/attraction.server.ts'
import { projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import { metricRows, openFigure } from '#app/domain/metrics/rows.server.ts'
import { stageEvents } from '#db/schema/projects.ts'
import { trips } from '#db/schema/visits.ts'
import { anEnterprise, aTeam } from '#tests/support/builders.ts'
import { aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

const always = { from: null, to: null }

/** A project in talk since a day, with its confirmed move. */
async function inTalk(ctx: Context, firmName: string, day: string, facts: object = {}) {
  const firm = await anEnterprise(ctx, { name: firmName, nameKey: firmName })
  const project = await aProjectAt(ctx, 'negotiation', { enterpriseId: firm.id, ...facts })
  const at = new Date(`${day}T02:00:00Z`)
  await ctx.db.insert(stageEvents).values({
    ...{
      projectId: project.id,
      kind: 'forward' as const,
      toStage: 'negotiation' as const,
      status: 'confirmed' as const,
    },
    ...{ appliedBy: ctx.actor.id, appliedAt: at, reviewedAt: at },
  })
  return { firm, project }
}
const secretly = (codeName: string, facts: object = {}) => ({ confidential: true, codeName, ...facts })

/** Every row and every cursor of a figure, a row a page. */
async function walked(ctx: Context) {
  const said: string[] = []
  let after: string | undefined
  for (let page = 0; page < 20; page += 1) {
    const { items, next } = await metricRows(ctx, 'in_talk_enterprises', always, after, 1)
    said.push(...items.map((item) => JSON.stringify(item)))
    if (!next) return said
    said.push(next)
    after = next
  }
  throw new Error('no end')
}

test('B1: rows and cursors of firms in talk name no firm of a confidential project', async ({ as }) => {
  const leader = await as('leader')
  const hidden = [
    await inTalk(leader, '棱镜三维', '2021-01-10', secretly('青鸟')),
    await inTalk(leader, '鹿亭仿真', '2021-01-11', secretly('白鹭')),
  ]
  const open = await inTalk(leader, '车间上云', '2021-01-12')
  for (const role of ['follow_up', 'liaison_cadre', 'intake', 'team_member', 'team_leader'] as const) {
    const said = await walked(await as(role))
    expect(said, role).toHaveLength(5)
    for (const { firm } of hidden)
      expect(
        said.filter((one) => one.includes(firm.id) || one.includes(firm.name)),
        role,
      ).toEqual([])
    expect(said.filter((one) => one.includes(open.firm.id)).length, role).toBeGreaterThan(0)
    expect(said.join(), role).toContain('青鸟')
  }
  const whole = await walked(leader)
  for (const { firm } of hidden) expect(whole.join()).toContain(firm.id)
})

test('B1: who reads one of them in full is shown that firm and no other', async ({ as, db }) => {
  const leader = await as('leader')
  const team = await aTeam(db)
  const mine = await inTalk(leader, '棱镜三维', '2021-01-10', secretly('青鸟', { teamId: team.id }))
  const other = await inTalk(leader, '鹿亭仿真', '2021-01-10', secretly('白鹭'))
  const said = (await walked(await as('team_member', { teamIds: [team.id] }))).join()
  expect(said).toContain(mine.firm.id)
  expect(said).not.toContain(other.firm.id)
  expect(said).toContain(other.project.id)
})

test('B1: two confidential projects of one firm are one row, and the count is the same for all', async ({
  as,
}) => {
  const leader = await as('leader')
  const { firm } = await inTalk(leader, '棱镜三维', '2021-01-10', secretly('青鸟'))
  const second = await aProjectAt(leader, 'review', { enterpriseId: firm.id, ...secretly('白鹭') })
  await leader.db.insert(stageEvents).values({
    ...{ projectId: second.id, kind: 'forward', toStage: 'review', status: 'confirmed' },
    ...{
      appliedBy: leader.actor.id,
      appliedAt: new Date('2021-01-20T02:00:00Z'),
      reviewedAt: new Date('2021-01-20T02:00:00Z'),
    },
  })
  for (const ctx of [leader, await as('follow_up')]) {
    const { count, items } = await openFigure(ctx, 'in_talk_enterprises', always)
    expect([count, items.length]).toEqual([1, 1])
  }
})

test('B5: the channels of a day tell nothing of a project that is only a card', async ({ as, db }) => {
  const leader = await as('leader')
  const team = await aTeam(db)
  await inTalk(leader, '棱镜三维', '2021-01-10', secretly('青鸟', { channel: 'referral' }))
  await inTalk(leader, '鹿亭仿真', '2021-01-10', { channel: 'online' })
  await inTalk(leader, '车间上云', '2021-01-10', { channel: 'outbound_visit', teamId: team.id })
  const channels = async (ctx: Context, day: string | null) =>
    (await attractionFigures(ctx, { from: day, to: day })).channels
  expect(await channels(leader, '2021-01-10')).toEqual({ referral: 1, online: 1, outbound_visit: 1 })
  for (const role of ['follow_up', 'liaison_cadre', 'intake', 'team_member'] as const)
    for (const day of ['2021-01-10', null]) expect(await channels(await as(role), day), role).toEqual({})
  expect(await channels(await as('team_member', { teamIds: [team.id] }), '2021-01-10')).toEqual({
    outbound_visit: 1,
  })
})

test('B5: nor does what the trips of a day brought tell of it', async ({ as, db }) => {
  const leader = await as('leader')
  const team = await aTeam(db)
  const day = { fromOn: '2021-01-08', toOn: '2021-01-09' }
  const [trip] = await db
    .insert(trips)
    .values({ title: '出访', cityCode: '440300', ownerId: leader.actor.id, ...day })
    .returning()
  const hidden = await inTalk(leader, '棱镜三维', '2021-01-10', secretly('青鸟', { teamId: team.id }))
  const open = await inTalk(leader, '鹿亭仿真', '2021-01-10')
  for (const { firm } of [hidden, open])
    await aVisitTo(leader, firm.id, { tripId: trip!.id, reportOn: '2021-01-08' })
  const secret = await inTalk(leader, '松间链信', '2021-01-10')
  await aVisitTo(leader, secret.firm.id, { tripId: trip!.id, reportOn: '2021-01-08', confidential: true })
  const brought = async (ctx: Context) =>
    (await attractionFigures(ctx, { from: '2021-01-08', to: '2021-01-08' })).tripYield
  expect(await brought(leader)).toEqual({ numerator: 3, denominator: 3 })
  expect(await brought(await as('team_member', { teamIds: [team.id] }))).toEqual({
    numerator: 2,
    denominator: 2,
  })
  for (const role of ['follow_up', 'intake', 'team_member'] as const)
    expect(await brought(await as(role)), role).toEqual({ numerator: 1, denominator: 2 })
})

test('B5: nor does a board cut down to one project: it is counted, its money and channel are not', async ({
  as,
}) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader)
  await aProjectAt(leader, 'review', {
    ...{ enterpriseId: firm.id, ownerId: leader.actor.id, planned: 12_345_600, channel: 'fund' },
  })
  const cut = async (ctx: Context, filter: object) => (await projectBoard(ctx, filter)).sums
  const sum = { stage: 'review', n: 1, seen: 1, filled: 1, planned: 12_345_600 }
  expect(await cut(leader, { stage: 'review', channel: 'fund' })).toEqual([sum])
  const stranger = await as('team_member')
  expect(await cut(stranger, { stage: 'review' })).toEqual([{ ...sum, seen: 0, filled: 0, planned: null }])
  for (const hiddenBy of [{ channel: 'fund' }, { owner: leader.actor.id }, { decidesBy: '2021-12-31' }])
    expect(await cut(stranger, { stage: 'review', ...hiddenBy })).toEqual([])
})
