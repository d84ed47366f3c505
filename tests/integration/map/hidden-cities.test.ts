import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { changeEnterprise } from '#app/domain/enterprises/mutations.server.ts'
import { MapFilter } from '#app/domain/map/forms.ts'
import { mapProjects } from '#app/domain/map/queries.server.ts'
import { projectChoices } from '#app/domain/projects/board/choices.server.ts'
import { ProjectChange } from '#app/domain/projects/forms.ts'
import { updateProject } from '#app/domain/projects/mutations.server.ts'
import { countProjects, listProjects } from '#app/domain/projects/queries.server.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { anEnterprise, aTeam } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

test('B8: a city that is not the reader’s to see is hidden, not missing', async ({ as, db }) => {
  const leader = await as('leader')
  await seedBase(db)
  const team = await aTeam(db)
  const firm = await anEnterprise(leader)
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, originCityCode: '440300' })
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id })
  await aProjectAt(leader, 'lead', { enterpriseId: firm.id, originCityCode: '440300', teamId: team.id })
  await aProjectAt(leader, 'lead', {
    ...{ enterpriseId: firm.id, confidential: true, codeName: '青鸟', originCityCode: '110000' },
  })
  const counted = async (ctx: typeof leader) => {
    const { projects: all, nodes, tally } = await mapProjects(ctx, MapFilter.parse({}))
    const missing = all.filter(({ hidden, cityCode }) => !hidden && cityCode === null).length
    const hidden = all.filter(({ hidden }) => hidden)
    expect(hidden.filter(({ cityCode }) => cityCode)).toEqual([])
    expect([tally.none, tally.hidden], 'as counted').toEqual([missing, hidden.length])
    return { missing, hidden: hidden.length, placed: nodes.reduce((sum, { total }) => sum + total, 0) }
  }
  expect(await counted(leader)).toEqual({ missing: 1, hidden: 0, placed: 3 })
  const head = await as('team_leader', { ledTeamIds: [team.id] })
  expect(await counted(head), 'B8: a team leader').toEqual({ missing: 0, hidden: 3, placed: 1 })
  expect(await counted(await as('follow_up')), 'B8: without a team').toEqual({
    missing: 0,
    hidden: 4,
    placed: 0,
  })
})

test('B8: nor does a list cut by city find it there, or a choice of cities name it', async ({ as, db }) => {
  const leader = await as('leader')
  await seedBase(db)
  const team = await aTeam(db)
  const firm = await anEnterprise(leader, { originCityCode: '440300' })
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, originCityCode: '110000' })
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, teamId: team.id })
  const found = async (ctx: Context, city: string) => {
    const { items } = await listProjects(ctx, { city })
    expect(await countProjects(ctx, { city })).toBe(items.length)
    return items.length
  }
  const offered = async (ctx: Context) => (await projectChoices(ctx)).cities.map(({ code }) => code)
  expect([await found(leader, '110000'), await found(leader, '440300')]).toEqual([1, 1])
  expect(await offered(leader)).toEqual(['110000', '440300'])
  const member = await as('team_member', { teamIds: [team.id] })
  expect([await found(member, '110000'), await found(member, '440300')]).toEqual([0, 1])
  expect(await offered(member)).toEqual(['440300'])
  const stranger = await as('follow_up')
  expect([await found(stranger, '110000'), await found(stranger, '440300')]).toEqual([0, 0])
  expect(await offered(stranger)).toEqual([])
})

test('B8: a map cut by what a card does not show has no hidden ones to count', async ({ as, db }) => {
  const leader = await as('leader')
  await seedBase(db)
  const firm = await anEnterprise(leader)
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, channel: 'fund' })
  await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, channel: 'online' })
  const n = async (ctx: Context, asked: object) => {
    const { projects, tally } = await mapProjects(ctx, MapFilter.parse(asked))
    expect(tally.all).toBe(projects.length)
    return projects.length
  }
  const stranger = await as('intake')
  expect([await n(leader, { channel: 'fund' }), await n(stranger, { channel: 'fund' })]).toEqual([1, 0])
  expect([await n(leader, { group: 'talk' }), await n(stranger, { group: 'talk' })]).toEqual([2, 2])
})

test('D9: on the map and in the choice of cities a project without a city stands in its firm’s, in both languages', async ({
  as,
  db,
}) => {
  const leader = await as('leader')
  await seedBase(db)
  const firm = await anEnterprise(leader, { originCityCode: '440300' })
  await aProjectAt(leader, 'contact', { enterpriseId: firm.id })
  const { projects, nodes } = await mapProjects(leader, MapFilter.parse({}))
  expect(projects).toMatchObject([{ cityCode: '440300', hidden: false }])
  expect(nodes).toMatchObject([{ code: '440300', city: '深圳', cityEn: 'Shenzhen', total: 1 }])
  expect(nodes[0]!.lng).toBeCloseTo(114.06, 0)
  expect((await projectChoices(leader)).cities).toMatchObject([{ code: '440300' }])
})

test('D9: it moves with its firm, and one whose own city is taken off goes back to the firm’s', async ({
  as,
  db,
}) => {
  const leader = await as('leader')
  await seedBase(db)
  const firm = await anEnterprise(leader, { originCityCode: '440300' })
  const { id } = await aProjectAt(leader, 'contact', { enterpriseId: firm.id })
  const own = await aProjectAt(leader, 'review', { enterpriseId: firm.id, originCityCode: '110000' })
  const cities = async () =>
    Object.fromEntries(
      (await mapProjects(leader, MapFilter.parse({}))).projects.map((one) => [one.id, one.cityCode]),
    )
  await changeEnterprise(leader, { id: firm.id, version: 1, originCityCode: '310000' } as never)
  expect(await cities()).toEqual({ [id]: '310000', [own.id]: '110000' })
  await updateProject(leader, ProjectChange.parse({ id: own.id, version: 1, originCityCode: '' }))
  expect(await cities()).toEqual({ [id]: '310000', [own.id]: '310000' })
})
