import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { leadershipOverview } from '#app/domain/overview/leadership/overview.server.ts'
import { toneOf } from '#app/domain/overview/leadership/red-list.ts'
import { projects } from '#db/schema/projects.ts'
import { seedId } from '#db/seed/ids.ts'
import { demoTest as test } from '#tests/support/harness.ts'

test('the red list names what is wrong in the demo, red before yellow', async ({ as }) => {
  const { red } = await leadershipOverview(await as('leader'), 'year')
  expect(
    red.items.map((item) => [toneOf(item), item.name, item.reasons.map(({ why, days }) => [why, days])]),
  ).toEqual([
    [
      'red',
      '折桂人才云',
      [
        ['notMovedIn', 115],
        ['ticketOverdue', 3],
        ['handover', null],
      ],
    ],
    ['red', '海塘水数', [['unregistered', 96]]],
    ['red', '松间链信', [['stalled', 62]]],
    [
      'red',
      '鹿亭仿真',
      [
        ['noCadre', 33],
        ['ticketPressing', null],
      ],
    ],
    ['red', '棹歌软件', [['unassigned', 5]]],
    ['warn', '衡芥智能', [['silent', 32]]],
    ['warn', '榫卯建造', [['undecided', 24]]],
  ])
})

test('what lies ahead: the third unit at one door, the festival', async ({ as }) => {
  const { coming } = await leadershipOverview(await as('leader'), 'year')
  expect(coming.visits.map(({ day, units }) => [day, units])).toEqual([
    ['2021-02-09', 3],
    ['2021-02-22', 1],
    ['2021-02-23', 2],
  ])
  expect(coming.holiday).toMatchObject({ name: '春节', from: '2021-02-11', to: '2021-02-17' })
})

test('a confidential project is on a stranger’s red list by its code name alone', async ({ db, as }) => {
  await db
    .update(projects)
    .set({ confidential: true })
    .where(eq(projects.id, seedId('P-F10')))
  const { red } = await leadershipOverview(await as('team_member'), 'year')
  expect(JSON.stringify(red)).not.toContain('松间链信')
  expect(red.items.map(({ name }) => name)).toContain('松风')
})

test('the two books of 2020 stand apart', async ({ as }) => {
  const { books } = await leadershipOverview(await as('leader'), 'all')
  expect(books.year).toBe(2020)
  expect(books.computed).toEqual({
    outbound_enterprises: 14,
    outbound_events: 17,
    associations_contacted: 9,
    associations_visited: 8,
    reception_enterprises: 9,
    reception_events: 4,
    landed_in_period: 8,
  })
  expect(books.baselines.map(({ metric, value }) => [metric, value])).toContainEqual([
    'visited_enterprises',
    400,
  ])
})
