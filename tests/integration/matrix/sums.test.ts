import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firmRow, type SentFirm } from '#app/domain/overview/firms/firm-row.ts'
import type { Today } from '#app/domain/overview/today/today.server.ts'
import type { QueuePage } from '#app/domain/tickets/queue/queue.server.ts'
import { unpackPage } from '#app/ui/table/packed.ts'
import { business, type Name, roleOf } from '#tests/support/office-people.ts'
import { loadedData } from '#tests/support/streamed.ts'
import { mismatches, type OpenOffice, openOffice } from './asking.ts'
import { type Sums, sumsOf } from './sums.ts'

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice()
}, 240_000)
afterAll(() => office?.app.stop())

// Answers are read by name; what is not there is undefined and so no figure at all.
// biome-ignore lint/suspicious/noExplicitAny: shapes of many answers, each compared at once
type Answer = any

type Figure = {
  /** Whose page this is; everybody's, if not said. */
  asks?: (name: Name) => boolean
  address: string
  route: string
  read: (data: Answer) => unknown
  right: (sums: Sums) => unknown
}

const stage = (sums: Answer[], wanted: string) => {
  const { n, seen, planned } = sums.find((one) => one.stage === wanted) ?? {}
  return { n, seen, planned }
}

/** A figure of a page, and what it must be. */
const figures: Record<string, Figure> = {
  visits: {
    address: '/visits',
    route: 'visits/list',
    read: (page) => page.count,
    right: (s) => s.visits,
  },
  'visits listed': {
    ...{ address: '/visits', route: 'visits/list' },
    ...{ read: (page) => page.items.length, right: (s: Sums) => s.visits },
  },
  trips: {
    ...{
      address: '/trips',
      route: 'trips/list',
      read: (page: Answer) => [page.items.length, page.items[0].visits],
    },
    right: (s) => [s.trips, s.visitsOfTheTrip],
  },
  'projects listed': {
    ...{
      address: '/projects?view=list',
      route: 'projects/list',
      read: (page: Answer) => page.list.items.length,
    },
    right: (s) => s.projects,
  },
  'projects by kind': {
    ...{ address: '/projects?view=list', route: 'projects/list' },
    read: (page) => page.counts.reduce((total: number, { n }: { n: number }) => total + n, 0),
    right: (s) => s.projects,
  },
  board: {
    ...{ address: '/projects', route: 'projects/list' },
    read: ({ board }) => ({
      negotiation: stage(board.sums, 'negotiation'),
      registered: stage(board.sums, 'registered'),
    }),
    right: (s) => s.board,
  },
  map: {
    ...{ address: '/map?view=list', route: 'map' },
    read: ({ tally, nodes }) => ({
      projects: tally.all,
      placed: nodes.reduce((sum: number, { total }: { total: number }) => sum + total, 0),
    }),
    right: (s) => s.onTheMap,
  },
  tickets: {
    ...{ address: '/tickets?scope=all', route: 'tickets/list' },
    read: ({ page }) => {
      const { open, parked, done } = unpackPage<QueuePage>(page).counts
      return { open, parked, done }
    },
    right: (s) => s.tickets,
  },
  firms: {
    ...{ address: '/enterprises', route: 'enterprises/list' },
    read: (packed) => {
      const { count, rows } = unpackPage(packed) as unknown as { count: number; rows: SentFirm[] }
      const firms = rows.map((row) => firmRow(row, '2021-02-08'))
      const { lastContactOn, openTickets } = firms.find(({ name }) => name === '鹿亭仿真')!
      return { count, lastContactOn, openTickets }
    },
    right: (s) => s.firms,
  },
  'units at a door': {
    ...{ address: '/visits/new?enterprise={otherFirm}', route: 'visits/new' },
    read: ({ disturbed }) => disturbed.map(({ units }: { units: number }) => units),
    right: (s) => s.crowding,
    asks: (name) => roleOf(name) !== 'follow_up',
  },
  association: {
    ...{ address: '/associations', route: 'associations/list' },
    read: ({ items: [one] }) => ({ contacts: one.contacts, firms: one.firms }),
    right: (s) => s.association,
  },
  overview: {
    ...{ address: '/overview', route: 'overview/figures' },
    read: ({ figures, coming }) => ({
      outbound: figures.outbound_events,
      outboundFirms: figures.outbound_enterprises,
      receptions: figures.reception_events,
      inTalkFirms: figures.in_talk_enterprises,
      landed: figures.landed_in_period,
      coming: coming.visits.length,
    }),
    right: (s) => s.overview,
  },
  'rows behind a figure': {
    ...{ address: '/overview/rows/outbound_events', route: 'overview/rows' },
    read: ({ count, items }) => [count, items.length],
    right: (s) => [s.overview.outbound, s.overview.outbound],
  },
  today: {
    ...{ address: '/today', route: 'today' },
    read: ({ page }) => {
      const { entries } = unpackPage<{ today: Today }>(page).today
      const of = (kind: string) => entries.filter((one: { kind: string }) => one.kind === kind).length
      return {
        ...{ visits: of('visit'), tickets: of('ticket'), toCall: of('call') },
        ...{ applications: of('application'), leads: of('lead') },
      }
    },
    right: (s) => s.today,
  },
}

const found = (kind: string) => (data: Answer) =>
  data.groups.find((group: { kind: string }) => group.kind === kind)?.items.length ?? 0
const searches: [string, (data: Answer) => unknown, (sums: Sums) => unknown][] = [
  ['密语', found('projects'), (s) => s.found.byOwnWords.projects],
  ['密语', found('tickets'), (s) => s.found.byOwnWords.tickets],
  ['鹿亭', found('projects'), (s) => s.found.byFirm],
  ['棱镜', found('projects'), (s) => s.found.byOtherFirm],
]

const lists: [string, (data: Answer) => unknown, (sums: Sums) => unknown][] = [
  ['/visits', (list) => list.items.length, (s) => s.visits],
  ['/trips', (list) => [list.items.length, list.items[0].visits], (s) => [s.trips, s.visitsOfTheTrip]],
  ['/projects', (list) => list.items.length, (s) => s.projects],
  ['/projects?stage=negotiation', (list) => planned(list), (s) => s.board.negotiation],
  ['/projects?stage=registered', (list) => planned(list), (s) => s.board.registered],
  ['/tickets?scope=open', (list) => list.items.length, (s) => s.tickets.open],
  ['/tickets?scope=parked', (list) => list.items.length, (s) => s.tickets.parked],
  ['/tickets?scope=done', (list) => list.items.length, (s) => s.tickets.done],
  ['/plans', (list) => list.items.length, (s) => s.plans],
  ['/tasks', (list) => list.items.length, (s) => s.tasks],
  ['/leads', (list) => list.items?.length ?? 0, (s) => s.leads],
  [
    '/metrics/overview?from=2021-01-01&to=2021-12-31',
    ({ outboundVisits, receptions, inTalkEnterprises, landedInPeriod }) => [
      ...[outboundVisits.events, outboundVisits.enterprises, receptions.events],
      ...[inTalkEnterprises, landedInPeriod],
    ],
    ({ overview: o }) => [o.outbound, o.outboundFirms, o.receptions, o.inTalkFirms, o.landed],
  ],
]

function planned({ items }: { items: { planned: number | null }[] }) {
  const seen = items.flatMap((one) => one.planned ?? [])
  const sum = seen.length ? seen.reduce((total, one) => total + one, 0) : null
  return { n: items.length, seen: seen.length, planned: sum }
}

const differs = (name: Name, what: string, is: unknown, right: unknown) =>
  JSON.stringify(is) === JSON.stringify(right)
    ? []
    : [`${name} ${what}: ${JSON.stringify(is)}, not ${JSON.stringify(right)}`]

describe.each(['page', 'data'] as const)('by %s', (door) => {
  test('lists, board, map, overview and today count what the reader may count', async () => {
    const cells = Object.entries(figures).flatMap(([what, figure]) =>
      business.filter((name) => figure.asks?.(name) ?? true).map((name) => ({ name, what, figure })),
    )
    const wrong = await mismatches(cells, async ({ name, what, figure: { address, route, read, right } }) => {
      const { text } = await office.ask(name, door, address)
      const data = (await loadedData(door, text))[`routes/${route}`]
      return data ? differs(name, what, read(data), right(sumsOf(name))) : `${name} ${what}: nothing`
    })
    expect(wrong, `of ${cells.length} figures`).toEqual([])
  }, 240_000)
})

test('search finds by hidden words for their readers alone', async () => {
  const cells = searches.flatMap((search) => business.map((name) => ({ name, search })))
  const wrong = await mismatches(cells, async ({ name, search: [word, read, right] }) => {
    const { text } = await office.ask(name, 'page', `/search?q=${word}`)
    return differs(name, word, read(JSON.parse(text)), right(sumsOf(name)))
  })
  expect(wrong, `of ${cells.length} searches`).toEqual([])
})

test('by api, the lists and the figures are the same', async () => {
  const cells = lists.flatMap((list) => business.map((name) => ({ name, list })))
  const wrong = await mismatches(cells, async ({ name, list: [address, read, right] }) => {
    const { text } = await office.ask(name, 'api', address)
    return differs(name, address, read(JSON.parse(text)), right(sumsOf(name)))
  })
  expect(wrong, `of ${cells.length} answers`).toEqual([])
})
