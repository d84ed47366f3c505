import { expect } from 'vitest'
import { addDays, dayOf, instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { MapFilter } from '#app/domain/map/forms.ts'
import { mapProjects } from '#app/domain/map/queries.server.ts'
import { projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import { ProjectFilter } from '#app/domain/projects/forms.ts'
import { countProjects, listProjects } from '#app/domain/projects/queries.server.ts'
import { stages } from '#app/domain/projects/stages/stages.ts'
import { stageEvents } from '#db/schema/projects.ts'
import { anEnterprise, aTeam, testNow } from '#tests/support/builders.ts'
import { aCadreOf, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

const today = dayOf(testNow)
const ago = (days: number) => instantOf(addDays(today, -days), '23:30')

/** A project on every stage, long there and not, with and without owner, cadre, visit and secrecy, and a few that are out. */
async function projectsOfEveryKind(ctx: Context, teamId: string) {
  const firms = {
    prospect: await anEnterprise(ctx),
    unseen: await anEnterprise(ctx, { status: 'resident' }),
    cared: await anEnterprise(ctx, { status: 'resident' }),
    left: await anEnterprise(ctx, { status: 'left' }),
  }
  await aCadreOf(ctx, firms.cared.id)
  for (const firm of [firms.prospect, firms.cared]) await aVisitTo(ctx, firm.id, { reportOn: '2021-01-08' })
  for (const stage of stages)
    for (const { id: enterpriseId } of Object.values(firms))
      for (const [days, facts] of [
        [0, {}],
        [2, { teamId }],
        [22, { ownerId: ctx.actor.id }],
        [200, { confidential: true, codeName: '青鸟' }],
        [200, { teamId, ownerId: ctx.actor.id }],
        [400, { exit: 'shelved', exitSince: ago(91) }],
        [400, { exit: 'shelved', exitSince: ago(90) }],
        [400, { exit: 'lost', exitSince: ago(300) }],
      ] as const)
        await aProjectAt(ctx, stage, { enterpriseId, stageSince: ago(days), ...facts })
}

test('B9: what 有提醒 finds is what carries a warning: in the list, its count, the board and on the map', async ({
  as,
  db,
}) => {
  const [leader, team] = [await as('leader'), await aTeam(db)]
  await projectsOfEveryKind(leader, team.id)
  const all = { limit: 1_000 }
  for (const [ctx, least] of [
    [leader, 150],
    [await as('team_member', { teamIds: [team.id] }), 80],
    [await as('liaison_cadre'), 20],
  ] as const) {
    const warned = (await listProjects(ctx, all)).items.flatMap(({ id, warning }) => (warning ? [id] : []))
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
    expect(warned.length).toBeGreaterThan(least)
    expect(ids((await listProjects(ctx, { ...all, stale: true })).items)).toEqual(warned.sort())
    expect(await countProjects(ctx, { stale: true })).toBe(warned.length)
    const { sums } = await projectBoard(ctx, { stale: true })
    expect(sums.reduce((sum, { n }) => sum + n, 0)).toBe(warned.length)
    expect(ids((await mapProjects(ctx, MapFilter.parse({ alert: '1' }))).projects)).toEqual(warned)
    const asked = ProjectFilter.parse({ stale: '1', stage: 'operating' })
    expect(
      (await listProjects(ctx, { ...asked, ...all })).items.map(({ warning }) => warning?.why),
    ).toContain('noCadre')
  }
})

test('B9: a stay whose beginning is known by its year alone is no reason, neither shown nor found', async ({
  as,
}) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader)
  const { id: appliedBy } = leader.actor
  const stay = { enterpriseId: firm.id, stageSince: ago(300), ownerId: appliedBy }
  for (const stage of ['negotiation', 'registered', 'lead'] as const) {
    const project = await aProjectAt(leader, stage, stay)
    const moved = { projectId: project.id, kind: 'forward' as const, toStage: stage, appliedBy }
    const decided = { status: 'confirmed' as const, appliedAt: ago(300), reviewedAt: ago(300) }
    await leader.db.insert(stageEvents).values({ ...moved, ...decided, precision: 'year' })
    // Asked for anew and not yet decided: this says nothing of where it stands.
    await leader.db.insert(stageEvents).values({ ...moved, status: 'applied', appliedAt: ago(1) })
  }
  expect((await listProjects(leader, {})).items.map(({ warning }) => warning)).toEqual([null, null, null])
  expect((await listProjects(leader, { stale: true })).items).toEqual([])
})
