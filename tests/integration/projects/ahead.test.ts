import { expect } from 'vitest'
import { projectsAhead } from '#app/domain/projects/ahead.server.ts'
import { listProjects } from '#app/domain/projects/queries.server.ts'
import { applyStage } from '#app/domain/projects/stages/moves.server.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { anApplication, aProjectAt } from '#tests/support/project-builders.ts'

test('E26: the next weeks are the days on which firms decide, the nearest first; past, far and ended ones are not', async ({
  as,
}) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader)
  const on = (decisionOn: string, facts: object = {}) =>
    aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, decisionOn, ...facts })
  const [later, sooner] = [await on('2021-03-31'), await on('2021-02-08')]
  await on('2021-02-07')
  await on('2021-06-01')
  await on('2021-03-01', { exit: 'lost', exitSince: leader.now })
  expect((await projectsAhead(leader)).map(({ id }) => id)).toEqual([sooner.id, later.id])
  const { items } = await listProjects(leader, { decidesBy: '2021-03-15', exit: 'in' })
  expect(items.map(({ id }) => id)).toEqual([sooner.id])
})

test('E26: a signing that waits to be confirmed stands first, with its day or without', async ({ as }) => {
  const [leader, member] = [await as('leader'), await as('team_member')]
  const firm = await anEnterprise(leader)
  const own = { enterpriseId: firm.id, ownerId: member.actor.id }
  await aProjectAt(leader, 'contact', { ...own, decisionOn: '2021-02-09' })
  const signing = await aProjectAt(leader, 'review', own)
  await applyStage(member, anApplication(signing, 'signed'))
  expect(await projectsAhead(leader)).toMatchObject([
    { id: signing.id, signing: true, decisionOn: null },
    { signing: false, decisionOn: '2021-02-09' },
  ])
})

test('E26: nobody learns the day of a project they read by its card, by the block or by the filter', async ({
  as,
}) => {
  const [leader, stranger] = [await as('leader'), await as('team_member')]
  const firm = await anEnterprise(leader)
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, decisionOn: '2021-02-20' })
  expect(await projectsAhead(stranger)).toEqual([])
  expect((await listProjects(stranger, { decidesBy: '2021-03-15' })).items).toEqual([])
  expect((await listProjects(leader, { decidesBy: '2021-03-15' })).items).toHaveLength(1)
})
