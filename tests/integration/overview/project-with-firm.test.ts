import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { firmOfProject } from '#app/domain/overview/project/firm.server.ts'
import { getProjectCard } from '#app/domain/projects/queries.server.ts'
import { tasks } from '#db/schema/tasks.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { aContact, aProjectOf, aTicketOf, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const besideOf = async (ctx: Context, projectId: string) =>
  firmOfProject(ctx, await getProjectCard(ctx, projectId))

const aPromise = (ctx: Context, enterpriseId: string, facts: Partial<typeof tasks.$inferInsert>) =>
  ctx.db.insert(tasks).values({
    ...{ kind: 'promise', title: '金丝雀承诺', ownerId: ctx.actor.id, givenBy: ctx.actor.id, enterpriseId },
    ...facts,
  })

test('E25: a project’s page shows the visits, tickets, promises and people of its firm', async ({ as }) => {
  const owner = await as('team_member')
  const firm = await anEnterprise(owner)
  const project = await aProjectOf(owner, firm.id, { stage: 'signed' })
  const visit = await aVisitTo(owner, firm.id)
  const ticket = await aTicketOf(owner, firm.id, { handlerId: owner.actor.id })
  await aPromise(owner, firm.id, { visitId: visit.id, dueOn: '2021-02-03' })
  await aContact(owner, { enterpriseId: firm.id })
  const beside = await besideOf(owner, project.id)
  expect(beside).toMatchObject({
    firm: { id: firm.id },
    visits: [{ id: visit.id, summary: '走访纪要' }],
    tickets: [{ id: ticket.id }],
    open: [{ id: ticket.id, access: 'full', handler: { name: owner.actor.name } }],
    promises: [{ title: '金丝雀承诺', status: 'open' }],
    blocker: { of: 2, ticket: { id: ticket.id, title: '机房供电不稳' } },
  })
  expect(beside?.people).toHaveLength(1)
  expect(JSON.stringify(beside)).not.toContain('13812341234')
})

test('E25: each reader sees of it what that reader’s level gives', async ({ as }) => {
  const [owner, stranger, leader] = [await as('team_member'), await as('team_member'), await as('leader')]
  const firm = await anEnterprise(owner)
  const project = await aProjectOf(owner, firm.id)
  const visit = await aVisitTo(owner, firm.id, { summary: '金丝雀纪要' })
  await aVisitTo(owner, firm.id, { summary: '金丝雀密访', confidential: true })
  await aTicketOf(owner, firm.id, { title: '金丝雀工单' })
  await aPromise(owner, firm.id, { visitId: visit.id })
  await aPromise(owner, firm.id, { title: '企业人人可知的承诺' })
  const theirs = await besideOf(stranger, project.id)
  expect(JSON.stringify(theirs)).not.toContain('金丝雀')
  expect(theirs).toMatchObject({
    visits: [{ id: visit.id, access: 'card', summary: null }],
    open: [{ access: 'card' }],
    promises: [{ title: '企业人人可知的承诺' }],
  })
  const all = JSON.stringify(await besideOf(leader, project.id))
  for (const canary of ['金丝雀纪要', '金丝雀密访', '金丝雀工单', '金丝雀承诺']) expect(all).toContain(canary)
})

test('E25: a confidential project does not lead a stranger to its firm, nor one of the park itself to any', async ({
  as,
}) => {
  const [owner, stranger] = [await as('team_member'), await as('team_member')]
  const firm = await anEnterprise(owner)
  await aVisitTo(owner, firm.id)
  const hidden = await aProjectOf(owner, firm.id, { confidential: true, codeName: '青松' })
  const own = await aProjectOf(owner, firm.id, {
    template: 'key_build',
    enterpriseId: null,
    stage: 'registered',
  })
  expect(await besideOf(stranger, hidden.id)).toBeNull()
  expect((await besideOf(owner, hidden.id))?.firm).toMatchObject({ id: firm.id })
  expect(await besideOf(owner, own.id)).toBeNull()
})
