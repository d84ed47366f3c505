import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import { assignOwner, openProject, updateProject } from '#app/domain/projects/mutations.server.ts'
import { getProject } from '#app/domain/projects/page/page.server.ts'
import { NewAmount, NewRival } from '#app/domain/projects/parts/forms.ts'
import { addAmount, addRival } from '#app/domain/projects/parts/mutations.server.ts'
import { listProjects, listProjectsOfEnterprise } from '#app/domain/projects/queries.server.ts'
import { anEnterprise, aTeam } from '#tests/support/builders.ts'
import { aCadreOf } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt, aProjectForm } from '#tests/support/project-builders.ts'

const canary = 7_654_321_000_000

describe('a project', () => {
  test('is a card for other business roles, and nothing for administrators', async ({ as, db }) => {
    const firm = await anEnterprise({ db })
    const facts = { enterpriseId: firm.id, need: '金丝雀', codeName: '松风', planned: canary }
    const project = await aProjectAt({ db }, 'review', facts)
    const outsider = await as('liaison_cadre')
    const card = await getProject(outsider, project.id)
    expect(card).toMatchObject({
      access: 'card',
      label: firm.name,
      stage: 'review',
      planned: null,
      title: null,
    })
    expect(JSON.stringify(card)).not.toMatch(/金丝雀|松风|7654321/)
    await expect(getProject(await as('system_admin'), project.id)).rejects.toThrow('projects.missing')
  })

  test('is full for owner, team, collaborator, leadership', async ({ as, db }) => {
    const team = await aTeam(db)
    const firm = await anEnterprise({ db })
    const owner = await as('team_member')
    const project = await aProjectAt({ db }, 'review', {
      enterpriseId: firm.id,
      teamId: team.id,
      ownerId: owner.actor.id,
    })
    for (const ctx of [owner, await as('leader'), await as('team_member', { teamIds: [team.id] })])
      expect(await getProject(ctx, project.id)).toMatchObject({ access: 'full' })
    expect(await getProject(await as('team_leader'), project.id)).toMatchObject({ access: 'card' })
  })

  test('is full for the firm’s cadres from registration on', async ({ as, db }) => {
    const firm = await anEnterprise({ db })
    const cadre = await as('liaison_cadre')
    await aCadreOf(cadre, firm.id, 'deputy')
    const signed = await aProjectAt({ db }, 'signed', { enterpriseId: firm.id })
    const registered = await aProjectAt({ db }, 'registered', { enterpriseId: firm.id })
    expect(await getProject(cadre, signed.id)).toMatchObject({ access: 'card' })
    expect(await getProject(cadre, registered.id)).toMatchObject({ access: 'full' })
  })

  test('kept confidential is known by its code name alone, in no list and by no search', async ({
    as,
    db,
  }) => {
    const firm = await anEnterprise({ db }, { name: '青瓷芯测' } as never)
    const cover = { codeName: '秘色', confidential: true, title: '青瓷芯测实验室', originCityCode: null }
    const project = await aProjectAt({ db }, 'contact', { enterpriseId: firm.id, ...cover })
    const outsider = await as('team_member')
    const card = await getProject(outsider, project.id)
    expect(card).toMatchObject({ label: '秘色', enterpriseId: null, access: 'card' })
    expect(JSON.stringify(card)).not.toMatch(new RegExp(`青瓷|${firm.id}`))
    expect((await listProjects(outsider, { q: '青瓷' })).items).toEqual([])
    expect((await listProjects(outsider, { enterprise: firm.id })).items).toEqual([])
    expect(await listProjectsOfEnterprise(outsider, firm.id)).toEqual([])
    expect((await listProjects(outsider, { q: '秘色' })).items).toHaveLength(1)
    expect((await listProjects(await as('leader'), { q: '青瓷' })).items).toHaveLength(1)
  })

  test('counts on the board for all, its money only where it is read in full', async ({ as, db }) => {
    const team = await aTeam(db)
    const firm = await anEnterprise({ db })
    await aProjectAt({ db }, 'contact', { enterpriseId: firm.id, teamId: team.id, planned: 500 })
    await aProjectAt({ db }, 'contact', { enterpriseId: firm.id, teamId: team.id })
    await aProjectAt({ db }, 'contact', { enterpriseId: firm.id, planned: canary })
    const member = await as('team_member', { teamIds: [team.id] })
    const board = await projectBoard(member, { exit: 'in' })
    expect(board.sums).toEqual([{ stage: 'contact', n: 3, seen: 2, filled: 1, planned: 500 }])
    expect(JSON.stringify(board)).not.toContain(String(canary))
    const stranger = await projectBoard(await as('follow_up'), {})
    expect(stranger.sums).toEqual([{ stage: 'contact', n: 3, seen: 0, filled: 0, planned: null }])
    expect((await projectBoard(await as('audit_admin'), {})).cards).toEqual([])
  })

  test('does not betray owner or source through a filter', async ({ as, db }) => {
    const firm = await anEnterprise({ db })
    const owner = await as('team_member')
    await aProjectAt({ db }, 'contact', { enterpriseId: firm.id, ownerId: owner.actor.id })
    const outsider = await as('intake')
    expect((await listProjects(outsider, { owner: owner.actor.id })).items).toEqual([])
    expect((await listProjects(outsider, { channel: 'online' })).items).toEqual([])
    expect((await listProjects(owner, { mine: true, channel: 'online' })).items).toHaveLength(1)
  })
})

describe('keeping a project', () => {
  test('a resident firm may have a second one, each with its number and its source', async ({ as, db }) => {
    const member = await as('team_member')
    const firm = await anEnterprise({ db }, { status: 'resident' } as never)
    const first = await openProject(member, aProjectForm(firm.id))
    const second = await openProject(member, aProjectForm(firm.id, { title: '二期' }))
    expect([first.number, second.number]).toEqual(['P-2021-001', 'P-2021-002'])
    expect(second).toMatchObject({ stage: 'lead', channel: 'online', owner: 'team_member' })
  })

  test('the same opening twice is one project; another body is refused', async ({ as, db }) => {
    const member = await as('team_member')
    const form = aProjectForm((await anEnterprise({ db })).id)
    const [first, again] = [await openProject(member, form), await openProject(member, form)]
    expect(again.number).toBe(first.number)
    await expect(openProject(member, { ...form, title: '另一个' })).rejects.toThrow('record.otherBody')
  })

  test('a stale save says who was faster', async ({ as, db }) => {
    const owner = await as('team_member', { name: '方知夏' })
    const leader = await as('leader', { name: '园区领导' })
    const {
      id: _,
      enterpriseId: __,
      template: ___,
      ownerId,
      teamId,
      ...facts
    } = aProjectForm((await anEnterprise({ db })).id)
    const opened = await openProject(owner, aProjectForm((await anEnterprise({ db })).id))
    await updateProject(leader, { ...facts, id: opened.id, version: opened.version, nextStep: '约节后' })
    const late = updateProject(owner, { ...facts, id: opened.id, version: opened.version, nextStep: '本周' })
    await expect(late).rejects.toMatchObject({
      code: 'record.changedByOther',
      facts: { by: '园区领导', theirs: { nextStep: '约节后' } },
    })
  })

  test('is handed over by who leads, not by the owner', async ({ as, db }) => {
    const team = await aTeam(db)
    const owner = await as('team_member', { teamIds: [team.id] })
    const head = await as('team_leader', { ledTeamIds: [team.id] })
    const helper = await as('liaison_cadre')
    const opened = await openProject(owner, aProjectForm((await anEnterprise({ db })).id))
    const change = {
      ...{ id: opened.id, version: opened.version, ownerId: head.actor.id, teamId: undefined },
      collaboratorIds: [helper.actor.id],
    }
    await expect(assignOwner(owner, change)).rejects.toThrow('projects.assign')
    expect(await assignOwner(head, change)).toMatchObject({ ownerId: head.actor.id })
    expect(await getProject(helper, opened.id)).toMatchObject({ access: 'full' })
  })

  test('foreign money keeps its original, rate and day', async ({ as, db }) => {
    const owner = await as('team_member')
    const opened = await openProject(owner, aProjectForm((await anEnterprise({ db })).id))
    const form = NewAmount.parse({
      ...{ id: uuidv7(), projectId: opened.id, kind: 'planned', amount: '1200', currency: 'HKD' },
      ...{ rate: '0.83412', rateOn: '2020-12-18' },
    })
    expect(await addAmount(owner, form)).toMatchObject({
      amount: 1_000_944_000,
      original: 1_200_000_000,
      rateMillionths: 834_120,
      rateOn: '2020-12-18',
    })
    const stranger = await as('liaison_cadre')
    await expect(addAmount(stranger, { ...form, id: uuidv7() })).rejects.toThrow('projects.card')
    const rival = NewRival.parse({ id: uuidv7(), projectId: opened.id, name: '常州' })
    expect(await addRival(owner, rival)).toMatchObject({ name: '常州', result: 'open' })
  })
})
