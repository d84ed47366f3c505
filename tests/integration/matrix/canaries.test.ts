import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figureNames, figures } from '#app/domain/metrics/figures.ts'
import { endpoints } from '#app/http/registry.server.ts'
import type { Door } from '#tests/support/app.ts'
import { names } from '#tests/support/office-people.ts'
import { type ProjectName, planned } from '#tests/support/office-projects.ts'
import { type Asker, mismatches, type OpenOffice, openOffice } from './asking.ts'
import { apart, levelOf, levels, type RecordName, recordNames } from './levels.ts'
import { readTable } from './reads.ts'
import { routeTable } from './routes.ts'

/** Each role twice, once with a hand in the records and once without; a closed account, and nobody. */
const askers = [
  ...[
    'owner',
    'stranger',
    'teamLead',
    'otherLead',
    'primary',
    'otherCadre',
    'receiver',
    'otherIntake',
    'follower',
  ],
  ...['chainFollower', 'leader', 'system', 'security', 'audit', 'disabled', 'anonymous'],
] as Asker[]

let office: OpenOffice
const seen = new Map<string, Set<string>>()
let cells = 0
beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterAll(() => office?.app.stop())

const level = (asker: Asker, record: RecordName) =>
  names.includes(asker as never) ? levelOf(asker as never, record) : 'none'

/** Numbers nobody is shown without asking for them; each stands in one kind of record. */
const masked = [
  '13906517788',
  '13706519911',
  '13606512244',
  '13506515566',
  '13406513377',
  '13306514488',
  '13206516699',
]
const addressee = 'taozhixing@luting'

/** What this answer tells that it must not. */
function told(asker: Asker, door: Door, address: string, text: string): string[] {
  const where = `${asker} ${door} ${address}`
  const wrong: string[] = []
  for (const [, record = '', field] of text.matchAll(/密语·(\w+)·(\w+)/g)) {
    if (!(record in levels)) wrong.push(`${where}: unknown canary ${record}`)
    else if (level(asker, record as RecordName) === 'full') note(asker, door, record)
    else wrong.push(`${where}: ${record} ${field}`)
  }
  for (const number of [...masked, addressee])
    if (text.includes(number)) wrong.push(`${where}: ${number} unmasked`)
  for (const [project, fen] of Object.entries(planned)) {
    const inWan = (fen / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 2 }).slice(0, -1)
    if (![String(fen), inWan].some((amount) => text.includes(amount))) continue
    if (level(asker, project as ProjectName) === 'full') note(asker, door, `${project} amount`)
    else wrong.push(`${where}: amount of ${project}`)
  }
  for (const record of recordNames) {
    const id = (office.ids as Record<string, string>)[record]
    if (id && level(asker, record) === 'none' && text.includes(id) && !office.at(address).includes(id))
      wrong.push(`${where}: id of ${record}`)
  }
  // Words of a record find it for those who read them: an answer without them would tell that they stand there.
  if (address.includes('q=密语'))
    for (const record of recordNames) {
      const id = (office.ids as Record<string, string>)[record]
      if (id && text.includes(id) && level(asker, record) !== 'full') wrong.push(`${where}: found ${record}`)
    }
  for (const { at, project } of apart)
    if (
      at.test(address) &&
      text.includes(office.ids[project as 'project']) &&
      level(asker, project) !== 'full'
    )
      wrong.push(`${where}: ${project} beside its firm`)
  for (const [, whose = ''] of text.matchAll(/login-(\w+)/g))
    if (whose !== asker && !['system', 'security', 'audit'].includes(asker))
      wrong.push(`${where}: login of ${whose}`)
  return [...new Set(wrong)]
}

const note = (asker: Asker, door: Door, what: string) => {
  const key = `${door} ${what}`
  if (!seen.has(key)) seen.set(key, new Set())
  seen.get(key)!.add(asker)
}

const everyAddress = Object.values(routeTable).flatMap(({ asks }) => asks)
const kinds = Object.values(figures)
const drawnAlike: string[] = figureNames.filter((name, at) => kinds.indexOf(figures[name]) !== at)
/** Every list that can be searched, for the words of records that not everybody reads. */
const searches = endpoints
  .filter(({ method, row }) => method === 'GET' && 'q' in ((row.input as { shape?: object }).shape ?? {}))
  .map(({ path }) => `${path}?q=密语`)
const addresses: Record<Door, readonly string[]> = {
  // Figures of one kind are drawn alike: their pages are asked once a kind, their data for each.
  page: everyAddress.filter((one) => !drawnAlike.includes(one.split(/[/?]/)[3] ?? '')),
  data: everyAddress,
  api: [...new Set([...Object.values(readTable).flat(), ...searches])],
}

describe.each(['api', 'data', 'page'] as const)('by %s', (door) => {
  test('nobody is told what they may not read, at any address', async () => {
    const all = addresses[door].flatMap((address) => askers.map((asker) => ({ address, asker })))
    cells += all.length
    const wrong = await mismatches(all, async ({ address, asker }) => {
      const { status, text } = await office.ask(asker, door, address)
      const broken = status >= 500 ? [`${asker} ${door} ${address}: ${status}`] : []
      return [...broken, ...told(asker, door, address, text)]
    })
    expect(wrong.slice(0, 60), `${wrong.length} of ${all.length} answers`).toEqual([])
  }, 480_000)

  test('and who may read a canary found it, so that its silence elsewhere means something', () => {
    const pagesOnly = ['visitFile', 'confidentialFile', 'projectFile', 'ticketFile', 'auditRow', 'planTask']
    const wanted = recordNames.filter((record) => {
      if (levels[record].full.length === 0 || /^(contact|associationContact)$/.test(record)) return false
      return door === 'page' || !pagesOnly.includes(record)
    })
    const unheard = wanted.flatMap((record) =>
      askers
        .filter((asker) => level(asker, record) === 'full' && !seen.get(`${door} ${record}`)?.has(asker))
        .map((asker) => `${asker} never found ${record}`),
    )
    // A task is listed for its owner alone; who gave it reads it on the parent's page.
    expect(unheard.filter((line) => !/ (task|planTask)$/.test(line))).toEqual([])
    const amounts = Object.keys(planned).filter((project) => levels[project as ProjectName].full.length)
    expect(amounts.filter((project) => !seen.get(`${door} ${project} amount`)?.has('leader'))).toEqual([])
  })
})

test('every read of the registry is asked', () => {
  const reads = endpoints.filter(({ method }) => method === 'GET').map(({ name }) => name)
  expect(Object.keys(readTable).sort()).toEqual(reads.sort())
  expect(searches.length).toBeGreaterThan(4)
  expect(cells).toBeGreaterThan(4_000)
})
