import { expect } from 'vitest'
import { MapFilter } from '#app/domain/map/forms.ts'
import { listMapProjects } from '#app/domain/map/queries.server.ts'
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
    const all = await listMapProjects(ctx, MapFilter.parse({}))
    const missing = all.filter(({ hidden, cityCode }) => !hidden && cityCode === null).length
    const hidden = all.filter(({ hidden }) => hidden)
    expect(hidden.filter(({ cityCode, city, lng }) => cityCode ?? city ?? lng)).toEqual([])
    return { missing, hidden: hidden.length, placed: all.filter(({ lng }) => lng !== null).length }
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
