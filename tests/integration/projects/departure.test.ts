import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { MapFilter } from '#app/domain/map/forms.ts'
import { mapProjects } from '#app/domain/map/queries.server.ts'
import { projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import { countFigures } from '#app/domain/metrics/queries.server.ts'
import { OwnerChange } from '#app/domain/projects/forms.ts'
import { assignOwner, openProject } from '#app/domain/projects/mutations.server.ts'
import { listProjects } from '#app/domain/projects/queries.server.ts'
import { confirmStage } from '#app/domain/projects/stages/decisions.server.ts'
import { applyStage } from '#app/domain/projects/stages/moves.server.ts'
import { activities } from '#db/schema/activity.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { anAccount, anEnterprise, aTeam, testNow } from '#tests/support/builders.ts'
import { aCadreOf, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { anApplication, aProjectAt, aProjectForm } from '#tests/support/project-builders.ts'

const always = { from: null, to: null }

async function aResident(leader: Context, member: Context, since: string | null = null) {
  const firm = await anEnterprise(leader, { status: 'resident', residentSince: since })
  await aCadreOf(leader, firm.id)
  const project = await aProjectAt(leader, 'registered', { enterpriseId: firm.id, ownerId: member.actor.id })
  return { firm, project }
}

async function move(
  member: Context,
  leader: Context,
  project: { id: string; version: number },
  to: 'left' | 'signed',
) {
  await leader.db
    .insert(dictionaryEntries)
    .values({ kind: 'exit_reason', code: 'relocated', zh: '迁往外地', en: 'Moved away' })
    .onConflictDoNothing()
  const facts = { reason: '另有去处', ...(to === 'left' ? { reasonCode: 'relocated' } : {}) }
  const { version } = await applyStage(member, anApplication(project, to, { ...facts, evidence: {} }))
  return confirmStage(leader, { id: project.id, version, note: undefined })
}

const firmOf = async ({ db }: Context, id: string) =>
  (await db.select().from(enterprises).where(eq(enterprises.id, id)))[0]

for (const [to, status] of [
  ['left', 'left'],
  ['signed', 'prospect'],
] as const)
  test(`D4: the firm whose only project goes to ${to} is no resident, and its cadre’s care ends`, async ({
    as,
  }) => {
    const [leader, member] = [await as('leader'), await as('team_member')]
    const { firm, project } = await aResident(leader, member)
    await move(member, leader, project, to)
    expect(await firmOf(leader, firm.id)).toMatchObject({ status })
    const [care] = await leader.db
      .select()
      .from(liaisonAssignments)
      .where(eq(liaisonAssignments.enterpriseId, firm.id))
    expect(care).toMatchObject({ during: '[2021-01-01,2021-02-09)', reason: '另有去处' })
    const figures = await countFigures(leader, ['in_scope', 'without_cadre'], always)
    expect(figures).toEqual({ in_scope: 0, without_cadre: 0 })
    const told = await leader.db.select({ event: activities.event }).from(activities)
    expect(told.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['enterprise.placed', 'liaison.ended', 'project.stageConfirmed']),
    )
  })

test('D4: another landed project keeps the firm here, and so does having been here before', async ({
  as,
}) => {
  const [leader, member] = [await as('leader'), await as('team_member')]
  const two = await aResident(leader, member)
  await aProjectAt(leader, 'moved_in', { enterpriseId: two.firm.id })
  await move(member, leader, two.project, 'left')
  expect(await firmOf(leader, two.firm.id)).toMatchObject({ status: 'resident' })
})

test('D4: a firm that comes back with its project is a resident again', async ({ as }) => {
  const [leader, member] = [await as('leader'), await as('team_member')]
  const { firm, project } = await aResident(leader, member)
  const left = await move(member, leader, project, 'left')
  const back = await applyStage(member, anApplication(left, 'registered', { reason: '回来了', evidence: {} }))
  await confirmStage(leader, { id: project.id, version: back.version, note: undefined })
  expect(await firmOf(leader, firm.id)).toMatchObject({ status: 'resident' })
})

test('D14: days on a stage stop at the way out', async ({ as }) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader)
  const facts = { enterpriseId: firm.id, stageSince: new Date('2020-07-20T08:00:00Z') }
  await aProjectAt(leader, 'negotiation', {
    ...facts,
    exit: 'lost',
    exitSince: new Date('2020-08-19T08:00:00Z'),
  })
  await aProjectAt(leader, 'contact', facts)
  const { items } = await listProjects(leader, {})
  expect(new Map(items.map(({ stage, stageDays }) => [stage, stageDays]))).toEqual(
    new Map([
      ['negotiation', 30],
      ['contact', 203],
    ]),
  )
})

test('D14: a column of the board counts those under way, or those of one way out, never both', async ({
  as,
}) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader)
  const out = (exit: 'lost' | 'shelved') => ({ enterpriseId: firm.id, exit, exitSince: testNow })
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id })
  await aProjectAt(leader, 'negotiation', out('lost'))
  await aProjectAt(leader, 'negotiation', out('lost'))
  await aProjectAt(leader, 'contact', out('shelved'))
  const heads = async (exit: 'in' | 'lost' | 'shelved') =>
    (await projectBoard(leader, { exit })).sums.map(({ stage, n }) => [stage, n])
  expect(await heads('in')).toEqual([['negotiation', 1]])
  expect(await heads('lost')).toEqual([['negotiation', 2]])
  expect(await heads('shelved')).toEqual([['contact', 1]])
})

test('D14: a project shelved the day it came stayed no day, and one back in the pipeline counts on', async ({
  as,
}) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader)
  const since = new Date('2021-01-29T08:00:00Z')
  const facts = { enterpriseId: firm.id, stageSince: since }
  await aProjectAt(leader, 'review', { ...facts, exit: 'shelved', exitSince: since })
  await aProjectAt(leader, 'inspection', facts)
  const { items } = await listProjects(leader, {})
  expect(new Map(items.map(({ stage, stageDays }) => [stage, stageDays]))).toEqual(
    new Map([
      ['review', 0],
      ['inspection', 10],
    ]),
  )
})

test('D16: key construction is opened with an owner or a team, or not at all', async ({ as, db }) => {
  const leader = await as('leader')
  const team = await aTeam(db)
  const form = (facts: object) => aProjectForm(undefined as never, { template: 'key_build', ...facts })
  await expect(openProject(leader, form({}))).rejects.toMatchObject({ fields: { ownerId: 'required' } })
  expect(await openProject(leader, form({ teamId: team.id }))).toMatchObject({ teamId: team.id })
  expect(await openProject(leader, form({ ownerId: leader.actor.id }))).toMatchObject({
    ownerId: leader.actor.id,
  })
})

test('D16: applying for a project nobody holds names what is missing', async ({ as }) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader)
  const project = await aProjectAt(leader, 'lead', { enterpriseId: firm.id })
  await expect(applyStage(leader, anApplication(project, 'contact'))).rejects.toMatchObject({
    code: 'projects.applyUnassigned',
  })
})

test('D9: a project without a city of its own comes from its firm’s', async ({ as }) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader, { originCityCode: '440300' })
  await aProjectAt(leader, 'contact', { enterpriseId: firm.id })
  await aProjectAt(leader, 'review', { enterpriseId: firm.id, originCityCode: '110000' })
  const cities = async (city?: string) =>
    (await listProjects(leader, city ? { city } : {})).items.map(({ stage, cityCode, hasOwnCity }) => [
      ...[stage, cityCode, hasOwnCity],
    ])
  expect(new Set(await cities())).toEqual(
    new Set([
      ['contact', '440300', false],
      ['review', '110000', true],
    ]),
  )
  expect(await cities('440300')).toEqual([['contact', '440300', false]])
  expect(await cities('110000')).toEqual([['review', '110000', true]])
})

test('B9: of a lead’s owner a stranger is told nothing, rather than something else', async ({ as }) => {
  const [leader, stranger] = [await as('leader'), await as('team_member')]
  const firm = await anEnterprise(leader)
  const since = { stageSince: new Date('2021-01-20T08:00:00Z') }
  await aProjectAt(leader, 'lead', { enterpriseId: firm.id, ...since })
  const why = async (ctx: Context) => (await listProjects(ctx, {})).items.map(({ warning }) => warning?.why)
  expect(await why(leader)).toEqual(['unassigned'])
  expect(await why(stranger)).toEqual([undefined])
  expect((await listProjects(stranger, { stale: true })).items).toEqual([])
  expect((await listProjects(leader, { stale: true })).items).toHaveLength(1)
})

test('B9: whoever may know less of a project hears less of it, never something else', async ({ as }) => {
  const leader = await as('leader')
  const since = (day: string) => ({ stageSince: new Date(`${day}T08:00:00Z`) })
  const firm = await anEnterprise(leader)
  const kept = await anEnterprise(leader, { status: 'resident', residentSince: '2021-01-06' })
  await aVisitTo(leader, firm.id, { reportOn: '2021-01-20' })
  const secretly = { confidential: true, codeName: '青鸟' }
  for (const [stage, facts] of [
    ['contact', { enterpriseId: firm.id, ...since('2021-01-02') }],
    ['contact', { enterpriseId: firm.id, ...secretly, ...since('2021-01-02') }],
    ['negotiation', { enterpriseId: firm.id, ...since('2020-11-01') }],
    ['review', { enterpriseId: firm.id, ...secretly, ...since('2021-01-02') }],
    ['lead', { enterpriseId: firm.id, ownerId: leader.actor.id, ...since('2021-01-20') }],
    ['registered', { enterpriseId: kept.id, ...secretly, ...since('2021-02-01') }],
    ['moved_in', { enterpriseId: kept.id, ...since('2021-02-01') }],
  ] as const)
    await aProjectAt(leader, stage, facts)
  const said = async (ctx: Context) =>
    new Map((await listProjects(ctx, {})).items.map(({ id, warning }) => [id, warning]))
  const all = await said(leader)
  expect([...all.values()].map((warning) => warning?.why).sort()).toEqual(
    ['noCadre', 'noCadre', 'silent', 'silent', 'stalled', 'undecided', 'unscreened'].sort(),
  )
  for (const role of ['team_leader', 'liaison_cadre', 'intake', 'follow_up'] as const)
    for (const [id, warning] of await said(await as(role)))
      expect([null, all.get(id)]).toContainEqual(warning)
})

test('B9: board, list and map say the same of a project to one reader at one moment', async ({ as, db }) => {
  const [leader, team] = [await as('leader'), await aTeam(db)]
  const firm = await anEnterprise(leader)
  await aVisitTo(leader, firm.id, { reportOn: '2021-01-20' })
  const old = { enterpriseId: firm.id, stageSince: new Date('2020-11-01T08:00:00Z') }
  await aProjectAt(leader, 'lead', old)
  await aProjectAt(leader, 'lead', { ...old, teamId: team.id })
  await aProjectAt(leader, 'contact', { ...old, ownerId: leader.actor.id })
  await aProjectAt(leader, 'negotiation', old)
  const reasons = (rows: readonly { id: string; warning: { why: string } | null }[]) =>
    rows.flatMap(({ id, warning }) => (warning ? [`${id} ${warning.why}`] : [])).sort()
  for (const [ctx, n] of [
    [leader, 4],
    [await as('team_member', { teamIds: [team.id] }), 2],
    [await as('follow_up'), 1],
  ] as const) {
    const listed = reasons((await listProjects(ctx, {})).items)
    expect(listed).toHaveLength(n)
    expect(reasons((await listProjects(ctx, { stale: true })).items)).toEqual(listed)
    expect(reasons((await projectBoard(ctx, {})).cards)).toEqual(listed)
    expect(reasons((await mapProjects(ctx, MapFilter.parse({ alert: '1' }))).projects)).toEqual(listed)
  }
})

test('D16: a leader who alone owns it is told to name who applies, and its team then does', async ({
  as,
  db,
}) => {
  const [leader, team] = [await as('leader'), await aTeam(db)]
  const member = await as('team_member', { teamIds: [team.id] })
  const { id, version } = await openProject(
    leader,
    aProjectForm(undefined as never, { template: 'key_build', ownerId: leader.actor.id }),
  )
  await expect(applyStage(leader, anApplication({ id, version }, 'producing'))).rejects.toMatchObject({
    code: 'projects.applyUnassigned',
  })
  const held = await assignOwner(leader, OwnerChange.parse({ id, version, teamId: team.id }))
  const applied = await applyStage(member, anApplication(held, 'producing'))
  expect(applied.version).toBeGreaterThan(held.version)
})

test('D16: an owner of key construction who has left the office is refused at opening', async ({
  as,
  db,
}) => {
  const leader = await as('leader')
  const gone = await anAccount(db, { name: '顾承泽', roles: ['team_member'], disabled: true })
  const form = (facts: object) => aProjectForm(undefined as never, { template: 'key_build', ...facts })
  await expect(openProject(leader, form({ ownerId: gone.id }))).rejects.toMatchObject({
    fields: { ownerId: 'notFound' },
  })
})
