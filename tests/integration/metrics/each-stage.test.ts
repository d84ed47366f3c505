import { expect } from 'vitest'
import { flowName, stockName } from '#app/domain/metrics/figures.ts'
import { countFigures } from '#app/domain/metrics/queries.server.ts'
import { groupOf, isLanded } from '#app/domain/projects/stages/ladder.ts'
import { ladderGroups, stages } from '#app/domain/projects/stages/stages.ts'
import { test } from '#tests/support/harness.ts'
import { storing } from './facts.ts'

const period = { from: '2021-01-01', to: '2021-01-31' }
const named = [...ladderGroups.map(stockName), ...ladderGroups.map(flowName)]
const books = ['in_talk_enterprises', 'signed_not_landed', 'landed_as_of'] as const

for (const stage of stages)
  test(`F1: counted in SQL, ${stage} stands in exactly one step of every figure`, async ({ as, db }) => {
    const moves = [{ to: stage, exit: null, at: new Date('2021-01-15T04:00:00Z'), precision: 'day' as const }]
    await (await storing(db)).projects([{ id: 'p', enterpriseId: 'a', template: 'lease_in', moves }])
    const counts = await countFigures(await as('leader'), [...named, ...books], period)
    const counting = Object.entries(counts).flatMap(([name, n]) => (n === 1 ? [name] : []))
    const group = groupOf(stage)
    const flows = new Set([flowName(group), ...(isLanded(stage) ? [flowName('landed')] : [])])
    const book = { talk: books[0], signed: books[1], landed: books[2], running: books[2], lead: null }[group]
    expect(counting.toSorted()).toEqual([stockName(group), ...flows, ...(book ? [book] : [])].toSorted())
  })
