import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { MapFilter } from '#app/domain/map/forms.ts'
import { listedAtMost, mapProjects } from '#app/domain/map/queries.server.ts'
import { projects } from '#db/schema/projects.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

/** `n` projects like this one, that moved long ago. */
async function alike({ db }: Context, id: string, n: number) {
  const [row] = await db.select().from(projects).where(eq(projects.id, id))
  const more = Array.from({ length: n }, () => ({
    ...row!,
    id: uuidv7(),
    number: uuidv7(),
    stageSince: new Date('2020-01-02'),
  }))
  await db.insert(projects).values(more)
}

test('of a city with 400 projects the map counts all and names 300, the city asked for first, and says how many more', async ({
  as,
}) => {
  const leader = await as('leader')
  await seedBase(leader.db)
  const { id: enterpriseId } = await anEnterprise(leader)
  const shenzhen = { enterpriseId, originCityCode: '440300' }
  const { id } = await aProjectAt(leader, 'negotiation', shenzhen)
  await alike(leader, id, 389)
  const out = { ...shenzhen, exit: 'lost', exitSince: new Date('2021-01-02') } as const
  await alike(leader, (await aProjectAt(leader, 'contact', out)).id, 9)
  const { id: there } = await aProjectAt(leader, 'contact', { enterpriseId, originCityCode: '110000' })
  await alike(leader, there, 299)
  const read = (asked: object) => mapProjects(leader, MapFilter.parse(asked))
  const all = await read({})
  expect(all.nodes.map(({ code, total, counts }) => [code, total, counts.talk, counts.exit])).toEqual([
    ['440300', 400, 390, 10],
    ['110000', 300, 300, 0],
  ])
  expect(all.tally).toMatchObject({ all: 700, groups: { talk: 690, exit: 10 } })
  expect([all.projects.length, all.isWhole]).toEqual([listedAtMost, false])
  const chosen = await read({ city: '110000' })
  expect(new Set(chosen.projects.map(({ cityCode }) => cityCode))).toEqual(new Set(['110000']))
  expect(chosen.nodes.map(({ total }) => total)).toEqual([400, 300])
  const gone = await read({ group: 'exit' })
  expect([gone.tally.all, gone.projects.length, gone.isWhole]).toEqual([10, 10, true])
})

test('of no more than 300 projects all are named, and nothing is said of others', async ({ as }) => {
  const leader = await as('leader')
  const { id: enterpriseId } = await anEnterprise(leader)
  const { id } = await aProjectAt(leader, 'negotiation', { enterpriseId })
  await alike(leader, id, listedAtMost - 1)
  const { projects: named, isWhole, tally } = await mapProjects(leader, MapFilter.parse({}))
  expect([named.length, isWhole, tally.none]).toEqual([listedAtMost, true, listedAtMost])
})
