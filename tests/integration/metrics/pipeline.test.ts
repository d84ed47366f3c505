import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { attractionFigures } from '#app/domain/metrics/attraction.server.ts'
import { stageMedians } from '#app/domain/metrics/medians.server.ts'
import type { MoveFact } from '#app/domain/metrics/project-figures.ts'
import { countFigures, metricsOverview } from '#app/domain/metrics/queries.server.ts'
import { leadershipOverview } from '#app/domain/overview/leadership/overview.server.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { seedDemo } from '#db/seed/index.ts'
import { test } from '#tests/support/harness.ts'
import { storing } from './facts.ts'

const always = { from: null, to: null }

const on = (
  to: Stage | null,
  day: string,
  facts: { exit?: Exit; precision?: 'day' | 'year' } = {},
): MoveFact => ({
  ...{ to, exit: facts.exit ?? null, precision: facts.precision ?? 'day' },
  at: new Date(`${day}T10:00:00+08:00`),
})

async function withProjects(ctx: Context, ...ways: MoveFact[][]) {
  const projects = ways.map((moves) => ({
    ...{ id: uuidv7(), enterpriseId: null, template: 'lease_in' as const },
    moves,
  }))
  await (await storing(ctx.db)).projects(projects)
}

test('D2: the page says of 12 firms in talk that 3 stand still, as the API does', async ({ as, db }) => {
  await seedDemo(db)
  const leader = await as('leader')
  const { figures } = await leadershipOverview(leader, 'year')
  expect([figures.in_talk_enterprises, figures.in_talk_stalled]).toEqual([12, 3])
  expect((await attractionFigures(leader, always)).staleShare).toEqual({ numerator: 3, denominator: 12 })
  expect(await metricsOverview(leader, always)).toMatchObject({ stalledEnterprises: 3 })
})

test('D2: a firm on its sixtieth day does not stand still yet, on the sixty-first it does', async ({
  as,
}) => {
  const leader = await as('leader')
  await withProjects(leader, [on('contact', '2020-12-10')], [on('review', '2020-12-09')])
  expect(await countFigures(leader, ['in_talk_enterprises', 'in_talk_stalled'], always)).toEqual({
    in_talk_enterprises: 2,
    in_talk_stalled: 1,
  })
})

test('D2: whoever is out, signed, or known by the year alone does not stand still', async ({ as }) => {
  const leader = await as('leader')
  await withProjects(
    leader,
    [on('contact', '2020-03-01'), on('contact', '2020-05-01', { exit: 'shelved' })],
    [on('signed', '2020-03-01')],
    [on('negotiation', '2019-12-31', { precision: 'year' })],
  )
  expect(await countFigures(leader, ['in_talk_stalled'], always)).toEqual({ in_talk_stalled: 0 })
})

test('D3: board, project pages and API give one median of the demo', async ({ as, db }) => {
  await seedDemo(db)
  const leader = await as('leader')
  const medians = await stageMedians(leader)
  expect((await attractionFigures(leader, always)).medianDaysInStage).toEqual(medians)
  expect(medians).toMatchObject({ lead: 13, negotiation: 35, registered: 23 })
})

test('D3: days out of the pipeline are no stay', async ({ as }) => {
  const leader = await as('leader')
  await withProjects(leader, [
    on('lead', '2020-01-01'),
    on('negotiation', '2020-01-11'),
    on('negotiation', '2020-01-31', { exit: 'shelved' }),
    on('negotiation', '2020-08-31'),
    on('review', '2020-09-20'),
  ])
  expect(await stageMedians(leader)).toEqual({ lead: 10, negotiation: 20 })
})

test('D3: a stay bounded by a year alone, on either side, is none', async ({ as }) => {
  const leader = await as('leader')
  await withProjects(
    leader,
    [
      on('signed', '2020-03-01'),
      on('registered', '2020-12-31', { precision: 'year' }),
      on('moved_in', '2021-01-20'),
    ],
    [on('signed', '2020-03-01'), on('registered', '2020-03-31')],
  )
  expect(await stageMedians(leader)).toEqual({ signed: 30 })
})

test('D3: natural days of the park, whatever the hour, and never of key construction', async ({ as }) => {
  const leader = await as('leader')
  await withProjects(leader, [
    { ...on('lead', '2020-01-01'), at: new Date('2020-01-01T23:50:00+08:00') },
    { ...on('contact', '2020-01-02'), at: new Date('2020-01-02T00:10:00+08:00') },
  ])
  const built = { id: uuidv7(), enterpriseId: null, template: 'key_build' as const }
  await (await storing(leader.db)).projects([
    { ...built, moves: [on('started', '2020-01-01'), on('producing', '2020-06-01')] },
  ])
  expect(await stageMedians(leader)).toEqual({ lead: 1 })
})

for (const [period, landed, yearOnly] of [
  [{ from: '2020-12-31', to: '2020-12-31' }, 0, 6],
  [{ from: '2020-01-01', to: '2020-12-31' }, 6, 0],
  [{ from: '2020-07-01', to: null }, 0, 6],
  [{ from: '2020-01-01', to: '2020-12-30' }, 0, 6],
  [{ from: '2019-01-01', to: '2021-02-08' }, 6, 0],
  [{ from: '2021-01-01', to: null }, 0, 0],
] as const)
  test(`D11: six landings of 2020 on unknown days, from ${period.from} to ${period.to}`, async ({ as }) => {
    const leader = await as('leader')
    await withProjects(
      leader,
      ...Array.from({ length: 6 }, () => [on('registered', '2020-12-31', { precision: 'year' })]),
    )
    const figures = await metricsOverview(leader, period)
    expect(figures).toMatchObject({ landedInPeriod: landed, landedYearOnly: yearOnly })
    expect(figures.landedAsOf).toBe(period.to === '2020-12-30' ? 0 : 6)
  })
