import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { countCap } from '#app/domain/keyset.server.ts'
import { MapFilter } from '#app/domain/map/forms.ts'
import { listMapProjects } from '#app/domain/map/queries.server.ts'
import { projects } from '#db/schema/projects.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

test('of more projects than the map draws it draws those that moved last, and says that there are more', async ({
  as,
}) => {
  const leader = await as('leader')
  const { id: enterpriseId } = await anEnterprise(leader)
  const { id: first } = await aProjectAt(leader, 'negotiation', { enterpriseId })
  const [row] = await leader.db.select().from(projects).where(eq(projects.id, first))
  const others = async (n: number) => {
    const more = Array.from({ length: n }, () => ({
      ...row!,
      id: uuidv7(),
      number: uuidv7(),
      stageSince: new Date('2020-01-02'),
    }))
    await leader.db.insert(projects).values(more)
  }
  const drawn = () => listMapProjects(leader, MapFilter.parse({}))
  await others(countCap - 1)
  expect(await drawn().then(({ projects, drawnAtMost }) => [projects.length, drawnAtMost])).toEqual([
    countCap,
    null,
  ])
  await others(1)
  const { projects: some, drawnAtMost } = await drawn()
  expect([some.length, drawnAtMost, some[0]?.id]).toEqual([countCap, countCap, first])
})
