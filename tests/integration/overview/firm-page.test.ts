import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { NoteAdd } from '#app/domain/notes/forms.ts'
import { keptNotes } from '#app/domain/notes/mutations.server.ts'
import { firmPage } from '#app/domain/overview/firm/page.server.ts'
import { firmsPage } from '#app/domain/overview/firms/list.server.ts'
import { completeTask, giveTasks } from '#app/domain/tasks/mutations.server.ts'
import { listMyTasks } from '#app/domain/tasks/queries.server.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import { plans } from '#db/schema/liaison.ts'
import { projectAmounts } from '#db/schema/projects.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { aCadreOf, aContact, aProjectOf, aTicketOf, aVisitTo } from '#tests/support/firm-builders.ts'
import { firmsIn } from '#tests/support/firms.ts'
import { test } from '#tests/support/harness.ts'

const all = EnterpriseFilter.parse({})
const kinds = async (ctx: Context, id: string) =>
  (await firmPage(ctx, id)).entries.map(({ kind }) => kind).sort()

describe('the page of a firm', () => {
  test('shows what each reader may know: nothing of canaries reaches a stranger', async ({ as, db }) => {
    const [owner, stranger, leader] = [await as('team_member'), await as('team_member'), await as('leader')]
    const firm = await anEnterprise(owner)
    const project = await aProjectOf(owner, firm.id, { title: '金丝雀项目', nextStep: '金丝雀下一步' })
    await db.insert(projectAmounts).values({
      projectId: project.id,
      kind: 'planned',
      amount: 7_654_321_00,
      enteredBy: owner.actor.id,
    })
    await aVisitTo(owner, firm.id, { summary: '金丝雀纪要', needs: '金丝雀需求' })
    await aTicketOf(owner, firm.id, { title: '金丝雀工单' })
    await aContact(owner, { enterpriseId: firm.id })
    const ours = JSON.stringify(await firmPage(owner, firm.id))
    for (const canary of ['金丝雀项目', '金丝雀下一步', '金丝雀纪要', '金丝雀工单', '765432100'])
      expect(ours).toContain(canary)
    expect(JSON.stringify(await firmPage(leader, firm.id))).toContain('765432100')
    const theirs = JSON.stringify(await firmPage(stranger, firm.id))
    expect(theirs).not.toMatch(/金丝雀|765432100|13812341234/)
    expect(await kinds(stranger, firm.id)).toEqual(['ticket', 'visit'])
  })

  test('a confidential visit and a confidential project are not there at all for others', async ({ as }) => {
    const [owner, stranger] = [await as('team_member'), await as('team_member')]
    const firm = await anEnterprise(owner)
    await aVisitTo(owner, firm.id, { confidential: true })
    await aProjectOf(owner, firm.id, { confidential: true, codeName: '青松' })
    expect(await firmPage(stranger, firm.id)).toMatchObject({
      entries: [],
      projects: [],
      project: null,
      lastContactOn: null,
    })
    expect(await firmPage(owner, firm.id)).toMatchObject({
      project: { stage: 'negotiation' },
      lastContactOn: '2021-01-20',
    })
    const row = async (ctx: Context) => firmsIn((await firmsPage(ctx, all)).rows)[0]
    expect(await row(stranger)).toMatchObject({ project: null, lastContactOn: null, hint: null })
    expect(await row(owner)).toMatchObject({ hint: { why: 'stalled', days: 62 } })
  })

  test('a resident firm without a cadre says so; a deputy answers while the primary is away', async ({
    as,
  }) => {
    const [leader, cadre] = [await as('leader'), await as('liaison_cadre', { name: '沈嘉禾' })]
    const firm = await anEnterprise(leader, { status: 'resident', residentSince: '2021-01-06' })
    expect(await firmPage(leader, firm.id)).toMatchObject({
      gap: true,
      cadre: null,
      daysResident: 33,
      hint: { why: 'noCadre' },
      suggestion: { name: '沈嘉禾' },
    })
    expect(await firmPage(cadre, firm.id)).toMatchObject({ gap: true, suggestion: null })
    await aCadreOf(cadre, firm.id, 'deputy')
    expect(await firmPage(leader, firm.id)).toMatchObject({
      gap: false,
      cadre: { name: '沈嘉禾', acting: true },
    })
    expect((await firmsPage(leader, all)).counts).toMatchObject({ all: 1, resident: 1, no_cadre: 0 })
  })

  test('notes are read by all who read the firm, and changed by their author alone', async ({ as }) => {
    const [author, other] = [await as('intake', { name: '何静怡' }), await as('leader')]
    const firm = await anEnterprise(author)
    const id = '0190a000-0000-7000-8000-000000000001'
    const form = NoteAdd.parse({ id, enterpriseId: firm.id, text: '老板下周回国' })
    const note = await keptNotes.create(author, form)
    expect(await keptNotes.create(author, form)).toEqual(note)
    expect((await firmPage(other, firm.id)).entries).toMatchObject([
      { kind: 'note', text: '老板下周回国', author: '何静怡' },
    ])
    await expect(keptNotes.change(other, { id, version: 1, text: '改' })).rejects.toMatchObject({
      status: 403,
    })
    await keptNotes.change(author, { id, version: 1, text: '老板月底回国' })
    await expect(keptNotes.change(author, { id, version: 1, text: '又改' })).rejects.toMatchObject({
      status: 409,
      facts: { theirs: { text: '老板月底回国' } },
    })
    await keptNotes.remove(author, { id, version: 2, reason: '写错企业' })
    expect(await kinds(other, firm.id)).toEqual([])
  })
})

describe('E24: what waits for a firm', () => {
  test('E24: promises made to it and open tasks stand on its page, and what waits is all of them', async ({
    as,
  }) => {
    const [owner, cadre] = [await as('team_member'), await as('liaison_cadre')]
    const firm = await anEnterprise(owner)
    await aCadreOf(cadre, firm.id)
    await aTicketOf(owner, firm.id)
    const given = (kind: 'promise' | 'next_step', title: string, dueOn?: string) => ({ kind, title, dueOn })
    await giveTasks(
      owner,
      [
        given('promise', '三月前给看房', '2021-02-05'),
        given('next_step', '约第二次'),
        given('promise', '已给的清单'),
      ],
      { enterpriseId: firm.id },
    )
    const [first, , kept] = (await listMyTasks(owner, { status: 'open', after: undefined })).items
    expect(first?.title).toBe('三月前给看房')
    await completeTask(owner, { id: kept!.id, version: kept!.version })
    const page = await firmPage(cadre, firm.id)
    expect(page.promises.map(({ title, status }) => [title, status])).toEqual([
      ['三月前给看房', 'open'],
      ['已给的清单', 'done'],
    ])
    expect(page.tasks.map(({ title }) => title)).toEqual(['约第二次'])
    expect(page.waiting).toBe(3)
  })

  test('E24: a promise of a visit is known to who reads the visit in full, and to nobody else', async ({
    as,
  }) => {
    const [owner, stranger, leader] = [await as('team_member'), await as('team_member'), await as('leader')]
    const firm = await anEnterprise(owner)
    const visit = await aVisitTo(owner, firm.id)
    await giveTasks(owner, [{ kind: 'promise', title: '金丝雀承诺' }], {
      enterpriseId: firm.id,
      visitId: visit.id,
    })
    expect((await firmPage(leader, firm.id)).promises).toHaveLength(1)
    const theirs = await firmPage(stranger, firm.id)
    expect([theirs.promises, theirs.waiting]).toEqual([[], 0])
  })

  test('E24: what a plan asks of somebody is known to who reads the plan in full, and to nobody else', async ({
    as,
    db,
  }) => {
    const [leader, cadre, deputy] = [await as('leader'), await as('liaison_cadre'), await as('liaison_cadre')]
    const [desk, stranger] = [await as('intake'), await as('team_member')]
    const firm = await anEnterprise(leader)
    await aCadreOf(cadre, firm.id)
    await aCadreOf(deputy, firm.id, 'deputy')
    const planId = uuidv7()
    await db.insert(plans).values({
      ...{ id: planId, enterpriseId: firm.id, number: 1, status: 'current', authorId: leader.actor.id },
      ...{ createdAt: leader.now, updatedAt: leader.now },
    })
    await giveTasks(leader, [{ kind: 'other', title: '金丝雀任务' }], { enterpriseId: firm.id, planId })
    const seen = async (ctx: Context) => (await firmPage(ctx, firm.id)).tasks.length
    expect(await Promise.all([leader, cadre, deputy, desk].map(seen))).toEqual([1, 1, 1, 1])
    expect(await seen(stranger)).toBe(0)
  })

  test('E24: a firm without a cadre waits for one; a task somebody else owns is no promise', async ({
    as,
  }) => {
    const leader = await as('leader')
    const firm = await anEnterprise(leader, { status: 'resident', residentSince: '2021-01-06' })
    await giveTasks(leader, [{ kind: 'other', title: '补材料' }], { enterpriseId: firm.id })
    const page = await firmPage(leader, firm.id)
    expect([page.promises, page.tasks.length, page.waiting]).toEqual([[], 1, 2])
  })

  test('D13: an open ticket has the light of the queue on its firm’s page, at every level of reading', async ({
    as,
  }) => {
    const [owner, stranger] = [await as('team_member'), await as('team_member')]
    const firm = await anEnterprise(owner)
    const minutes = (n: number) => new Date(owner.now.getTime() + n * 60_000)
    const limits = { receivedAt: minutes(-11), responseDueAt: minutes(4), solveDueAt: minutes(229) }
    await aTicketOf(owner, firm.id, { level: 'p0', ...limits })
    const queue = await listTickets(owner, { q: '', scope: 'open' })
    expect(queue.items.map(({ light }) => light)).toMatchObject([{ tone: 'warn', why: 'response' }])
    for (const reader of [owner, stranger]) {
      const { open } = await firmPage(reader, firm.id)
      expect(open.map(({ light }) => light)).toEqual(queue.items.map(({ light }) => light))
    }
    expect((await firmPage(stranger, firm.id)).open[0]).not.toHaveProperty('solveDueAt')
  })
})
