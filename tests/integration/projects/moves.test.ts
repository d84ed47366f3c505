import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { getFullProject, openProject } from '#app/domain/projects/mutations.server.ts'
import { getProject } from '#app/domain/projects/page/page.server.ts'
import { applicationsWaitingFor } from '#app/domain/projects/stages/applications.server.ts'
import { confirmStage, refuseStage, withdrawStage } from '#app/domain/projects/stages/decisions.server.ts'
import { applyStage } from '#app/domain/projects/stages/moves.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { stageEvents } from '#db/schema/projects.ts'
import { anEnterprise, aTeam } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { anApplication, aProjectAt, aProjectForm } from '#tests/support/project-builders.ts'

type As = (role: never, facts?: object) => Promise<Context>

/** 方知夏 and 郑一帆 of one team, and the park's leader. */
async function aTeamAtWork(as: As, db: Context['db']) {
  const team = await aTeam(db)
  const member = await as('team_member' as never, { name: '方知夏', teamIds: [team.id] })
  const head = await as('team_leader' as never, { name: '郑一帆', ledTeamIds: [team.id] })
  const leader = await as('leader' as never, { name: '园区领导' })
  return { team, member, head, leader }
}

describe('a stage', () => {
  test('is applied for by the team and dated by who confirms it', async ({ as, db }) => {
    const { team, member, head } = await aTeamAtWork(as as never, db)
    const firm = await anEnterprise({ db })
    const opened = await openProject(member, aProjectForm(firm.id))
    expect(opened).toMatchObject({ stage: 'lead', number: 'P-2021-001', teamId: team.id })
    const applied = await applyStage(member, anApplication(opened, 'contact'))
    expect(applied).toMatchObject({ stage: 'lead', pendingTo: 'contact' })
    const later = { ...head, now: new Date('2021-02-09T02:00:00Z') }
    const confirmed = await confirmStage(later, { id: opened.id, version: applied.version, note: undefined })
    expect(confirmed).toMatchObject({ stage: 'contact', stageSince: later.now, pendingTo: null })
  })

  test('is not confirmed by the applicant, nor by the leader of another team', async ({ as, db }) => {
    const { member, head, leader } = await aTeamAtWork(as as never, db)
    const firm = await anEnterprise({ db })
    const other = await as('team_leader', { ledTeamIds: [(await aTeam(db, '上海组')).id] })
    const opened = await openProject(head, aProjectForm(firm.id))
    const { version } = await applyStage(head, anApplication(opened, 'contact'))
    const decision = { id: opened.id, version, note: undefined }
    await expect(confirmStage(head, decision)).rejects.toThrow('projects.ownApplication')
    await expect(confirmStage(other, decision)).rejects.toThrow('projects.card')
    await expect(confirmStage(member, decision)).rejects.toThrow('projects.decide')
    expect(await applicationsWaitingFor(head)).toEqual([])
    expect(await applicationsWaitingFor(leader)).toMatchObject([{ projectId: opened.id, to: 'contact' }])
  })

  test('of a project of one’s own is decided by somebody else, even when a colleague applied', async ({
    as,
    db,
  }) => {
    const { member, head, leader } = await aTeamAtWork(as as never, db)
    const firm = await anEnterprise({ db })
    const opened = await openProject(head, aProjectForm(firm.id))
    const { version } = await applyStage(member, anApplication(opened, 'contact'))
    const decision = { id: opened.id, version, note: undefined }
    await expect(confirmStage(head, decision)).rejects.toThrow('projects.decide')
    expect(await confirmStage(leader, decision)).toMatchObject({ stage: 'contact' })
  })

  test('is never reviewed by its applicant in the database either', async ({ as, db }) => {
    const { member } = await aTeamAtWork(as as never, db)
    const project = await aProjectAt({ db }, 'lead', { template: 'key_build' })
    const itself = { reviewedBy: member.actor.id, reviewedAt: member.now }
    const event = { projectId: project.id, kind: 'forward' as const, appliedBy: member.actor.id }
    const insert = db.transaction(async (tx) => {
      await tx.insert(stageEvents).values({ ...event, ...itself, appliedAt: member.now, status: 'confirmed' })
    })
    await expect(insert).rejects.toThrow()
  })

  test('lacks what was not proved, field by field', async ({ as, db }) => {
    const { member, team } = await aTeamAtWork(as as never, db)
    const firm = await anEnterprise({ db })
    const project = await aProjectAt({ db }, 'negotiation', { enterpriseId: firm.id, teamId: team.id })
    const form = anApplication(project, 'review', { evidence: { terms_list: '第 3 稿' } })
    await expect(applyStage(member, form)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { 'evidence.draft_agreement': 'required', 'evidence.rivals': 'required' },
    })
  })

  test('is jumped over or gone back to only with a reason', async ({ as, db }) => {
    const { member, team } = await aTeamAtWork(as as never, db)
    const firm = await anEnterprise({ db })
    const project = await aProjectAt({ db }, 'inspection', { enterpriseId: firm.id, teamId: team.id })
    await expect(applyStage(member, anApplication(project, 'signed'))).rejects.toMatchObject({
      fields: { reason: 'required' },
    })
    await expect(applyStage(member, anApplication(project, 'lead'))).rejects.toMatchObject({
      fields: { reason: 'required' },
    })
    const back = await applyStage(member, anApplication(project, 'lead', { reason: '登记有误' }))
    expect(back).toMatchObject({ pendingTo: 'lead' })
  })

  test('waits for one decision at a time, and is refused with a word or withdrawn', async ({ as, db }) => {
    const { member, head, team } = await aTeamAtWork(as as never, db)
    const firm = await anEnterprise({ db })
    const project = await aProjectAt({ db }, 'lead', { enterpriseId: firm.id, teamId: team.id })
    const first = await applyStage(member, anApplication(project, 'contact'))
    await expect(applyStage(member, anApplication(first, 'contact'))).rejects.toThrow('projects.applied')
    const refused = await refuseStage(head, { id: project.id, version: first.version, note: '补接洽记录' })
    expect(refused).toMatchObject({ stage: 'lead', pendingTo: null })
    const again = await applyStage(member, anApplication(refused, 'contact'))
    const decision = { id: project.id, version: again.version, note: undefined }
    await expect(withdrawStage(head, decision)).rejects.toThrow('projects.withdraw')
    expect(await withdrawStage(member, decision)).toMatchObject({ pendingTo: null })
    const { moves } = await getFullProject(member, project.id)
    expect(moves.map(({ status }) => status).sort()).toEqual(['refused', 'withdrawn'])
  })

  test('of registration makes the firm a resident in the same breath', async ({ as, db }) => {
    const { member, head, team } = await aTeamAtWork(as as never, db)
    const firm = await anEnterprise({ db })
    const project = await aProjectAt({ db }, 'signed', { enterpriseId: firm.id, teamId: team.id })
    const { version } = await applyStage(member, anApplication(project, 'registered'))
    const before = await db.select().from(enterprises).where(eq(enterprises.id, firm.id))
    expect(before[0]).toMatchObject({ status: 'prospect', residentSince: null })
    await confirmStage(head, { id: project.id, version, note: undefined })
    const now = await db.select().from(enterprises).where(eq(enterprises.id, firm.id))
    expect(now[0]).toMatchObject({ status: 'resident', residentSince: '2021-02-08' })
  })
})

describe('a project that goes out', () => {
  test('is dropped at once only as a bare lead, by its owner', async ({ as, db }) => {
    const { member } = await aTeamAtWork(as as never, db)
    await aReason(db)
    const firm = await anEnterprise({ db })
    const lead = await openProject(member, aProjectForm(firm.id))
    const why = { reasonCode: 'cost', reason: '只做外包' }
    expect(await applyStage(member, anApplication(lead, 'lost', why))).toMatchObject({
      exit: 'lost',
      stage: 'lead',
    })
  })

  test('keeps its stage, names the rival that won, and returns with its history', async ({ as, db }) => {
    const { member, head, team } = await aTeamAtWork(as as never, db)
    await aReason(db, 'chosen_rival')
    const firm = await anEnterprise({ db })
    const project = await aProjectAt({ db }, 'review', { enterpriseId: firm.id, teamId: team.id })
    const why = { reasonCode: 'chosen_rival', reason: '更早交付' }
    await expect(applyStage(member, anApplication(project, 'lost', why))).rejects.toThrow(
      'projects.exitRival',
    )
    const applied = await applyStage(member, anApplication(project, 'lost', { ...why, rivalName: '常州' }))
    const lost = await confirmStage(head, { id: project.id, version: applied.version, note: undefined })
    expect(lost).toMatchObject({ stage: 'review', exit: 'lost' })
    const asked = await applyStage(member, anApplication(lost, 'review', { reason: '对方毁约' }))
    const back = await confirmStage(head, { id: project.id, version: asked.version, note: undefined })
    expect(back).toMatchObject({ stage: 'review', exit: null })
    expect(await getProject(member, project.id)).toMatchObject({
      moves: [{ kind: 'reopen' }, { kind: 'exit', rivalName: '常州' }],
    })
  })
})

const aReason = (db: Context['db'], code = 'cost') =>
  db.insert(dictionaryEntries).values({ kind: 'lost_reason', code, zh: code, en: code }).onConflictDoNothing()

test('of two applications at the same moment one wins', async ({ ownDatabase: { db } }) => {
  const { aContext } = await import('#tests/support/builders.ts')
  const team = await aTeam(db)
  const people = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((name) => aContext(db, 'team_member', { name, teamIds: [team.id] })),
  )
  const firm = await anEnterprise({ db })
  const project = await aProjectAt({ db }, 'lead', { enterpriseId: firm.id, teamId: team.id })
  const tries = await Promise.allSettled(
    people.map((ctx) =>
      db.transaction((tx) => applyStage({ ...ctx, db: tx }, anApplication(project, 'contact'))),
    ),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'conflict' })
})
