import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import { cardsPerStage } from '#app/domain/projects/board/board.server.ts'
import { anEnterprise, testNow } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

test('of a column with 5,000 projects the board counts all and shows the 15 longest there, those of a word alike', async ({
  as,
}) => {
  const leader = await as('leader')
  const firm = await anEnterprise(leader, { name: '鹿亭仿真' })
  const { id } = await aProjectAt(leader, 'negotiation', { enterpriseId: firm.id, stageSince: testNow })
  await leader.db.execute(sql`
    insert into projects (id, number, title, enterprise_id, template, stage, stage_since, channel)
    select gen_random_uuid(), gen_random_uuid(), title, enterprise_id, template, stage, stage_since - at * interval '1 hour', channel
    from projects, generate_series(1, 4999) as at where id = ${id}`)
  const inIt = { exit: 'in', template: 'regular' } as const
  const [board, found] = [
    await projectBoard(leader, inIt),
    await projectBoard(leader, { ...inIt, q: '鹿亭' }),
  ]
  for (const { sums, cards } of [board, found]) {
    expect(sums).toMatchObject([{ stage: 'negotiation', n: 5_000, seen: 5_000 }])
    expect(cards).toHaveLength(cardsPerStage)
  }
  const longest = await leader.db.execute<{ id: string }>(
    sql`select id from projects order by stage_since, id limit ${cardsPerStage}`,
  )
  expect(board.cards.map((card) => card.id)).toEqual(longest.map((row) => row.id))
  expect(found.cards).toEqual(board.cards)
})
