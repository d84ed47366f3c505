import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figureNames, figures } from '#app/domain/metrics/figures.ts'
import type { Door } from '#tests/support/app.ts'
import { type Name, names } from '#tests/support/office-people.ts'
import { figure, isRelease } from '#tests/support/release.ts'
import { loadedData } from '#tests/support/streamed.ts'
import { mismatches, type OpenOffice, openOffice } from '../matrix/asking.ts'
import { levelOf, levels } from '../matrix/levels.ts'
import { readTable } from '../matrix/reads.ts'
import { routeTable } from '../matrix/routes.ts'
import { type Catalogue, catalogue, unfit, uuid } from './owners.ts'

let office: OpenOffice
let known: Catalogue
beforeAll(async () => {
  office = await openOffice()
  known = await catalogue(office.connection.db)
}, 120_000)
afterAll(() => office?.app.stop())

/** The nine personas; a team member twice, with and without a hand in the records. */
const personas: readonly Name[] = isRelease
  ? names
  : [
      'owner',
      'stranger',
      'teamLead',
      'primary',
      'receiver',
      'follower',
      'leader',
      'system',
      'security',
      'audit',
    ]

const counted = { answers: 0, ids: 0, different: new Set<string>() }

/** An id and where it stands: `items.key` in data, the tag in a page. */
type Standing = { id: string; at: string }

/** Ids in a value, with the names on the way to them; what is packed in a cursor is unpacked. */
function* idsIn(value: unknown, path: string[] = []): Generator<Standing> {
  if (typeof value === 'string') {
    for (const text of [value, unpacked(value)])
      for (const [id] of text.matchAll(uuid)) yield { id, at: path.join('.') }
  } else if (value instanceof Map || value instanceof Set) {
    for (const one of value) yield* idsIn(one, path)
  } else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      yield* idsIn(name, path)
      yield* idsIn(one, /^\d+$/.test(name) ? path : [...path, name])
    }
}

const unpacked = (text: string) =>
  /^[\w-]{24,}={0,2}$/.test(text) && !/^[0-9a-f-]{36}$/.test(text)
    ? Buffer.from(text, 'base64url').toString('latin1')
    : ''

/** Ids of a page, each with the tag it stands in; its data are read as data. */
function* idsOfPage(html: string): Generator<Standing> {
  const drawn = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  for (const [tag] of drawn.matchAll(/<[a-z][^>]*>/g))
    for (const [id] of tag.matchAll(uuid)) yield { id, at: tag }
  for (const [id] of drawn.replace(/<[^>]*>/g, ' ').matchAll(uuid)) yield { id, at: 'text' }
}

/** What is no record stands where ids are made: in a form that creates, or as a refusal's number. */
const made: Record<Door, RegExp> = {
  api: /^instance$/,
  data: /^routes\/[\w/:-]*(?:new|accept|grant|assign)\.(?:\w+\.)?\w*[iI]d$|^routes\/tickets\/one\.entryId$|\.(?:newId|requestId)$/,
  page: /^<input [^>]*name="(?:\w+\.)?\w*[iI]d"|^text$/,
}
/** The audit log says what was done to which record; it opens none. */
const audited =
  /^(?:items|rows?\.items|routes\/[\w/.]*audit[\w/.]*)\.?.*subjectId$|^<a class="[^"]*accounts-audit-id"/

async function standings(door: Door, text: string): Promise<Standing[]> {
  if (door === 'page') return [...idsOfPage(text)]
  if (door === 'api') return text.startsWith('{') || text.startsWith('[') ? [...idsIn(JSON.parse(text))] : []
  return [...idsIn(await loadedData('data', text).catch(() => text))]
}

async function faultsAt(asker: Name, door: Door, address: string): Promise<string[]> {
  const { status, text } = await office.ask(asker, door, address)
  counted.answers += 1
  const where = `${asker} ${door} ${address} (${status})`
  const asked = office.at(address)
  const faults = (await standings(door, text)).flatMap(({ id, at }) => {
    counted.ids += 1
    counted.different.add(`${asker} ${id}`)
    if (asked.includes(id)) return []
    const why = unfit(office, known, asker, id)
    if (!why || (why === 'no record' && made[door].test(at))) return []
    if (asker === 'audit' && audited.test(at)) return []
    return `${where}: ${why}, at ${at.slice(0, 160)}`
  })
  return [...new Set([...faults, ...tied(asker, door, text).map((fault) => `${where}: ${fault}`)])]
}

/** A confidential project known by its card alone may stand beside nothing that leads to its firm. */
const secrets = [
  { project: 'confidentialProject', firm: 'otherFirm', people: ['otherContact'] },
  { project: 'confidentialLanded', firm: 'enterprise', people: ['contact', 'assignment', 'plan', 'draft'] },
] as const

function tied(asker: Name, door: Door, text: string): string[] {
  return secrets.flatMap(({ project, firm, people }) => {
    if (levelOf(asker, project) !== 'card') return []
    const ids = office.ids as Record<string, string>
    const apart = [firm, ...people].map((name) => ids[name]!)
    return rowsWith(door, text, ids[project]!)
      .filter((row) => apart.some((id) => row.includes(id)))
      .map((row) => `${project} is tied to its firm in ${row.slice(0, 300)}`)
  })
}

/** The smallest pieces of the answer in which the id stands: an object, a line of a table or a list. */
function rowsWith(door: Door, text: string, id: string): string[] {
  if (!text.includes(id)) return []
  if (door === 'page')
    return [...text.matchAll(/<(tr|li|article|a)\b[\s\S]*?<\/\1>/g)]
      .map(([row]) => row)
      .filter((row) => row.includes(id))
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const own = Object.values(value).filter((one) => typeof one === 'string')
    if (own.some((one) => one.includes(id))) found.push(JSON.stringify(value))
    for (const one of Object.values(value)) visit(one)
  }
  if (door === 'api' && text.startsWith('{')) visit(JSON.parse(text))
  return found
}

const kinds = Object.values(figures)
const drawnAlike: string[] = figureNames.filter((name, at) => kinds.indexOf(figures[name]) !== at)
const pagesOf = Object.values(routeTable)
  .flatMap(({ asks }) => asks)
  .filter((one) => !one.startsWith('/files/') && !one.startsWith('/api/'))
  // Figures of one kind are drawn alike.
  .filter((one) => isRelease || !drawnAlike.includes(one.split(/[/?]/)[3] ?? ''))
const addresses: Record<Door, readonly string[]> = {
  api: Object.values(readTable).flat(),
  data: pagesOf,
  page: pagesOf,
}

describe.each(['api', 'data', 'page'] as const)('no id you may not open, by %s', (door) => {
  test('every id in every answer opens for who is given it', async () => {
    // A page draws what its data holds: in every change a few read them, at a release everybody.
    const askers = door !== 'page' || isRelease ? personas : (['stranger', 'receiver', 'system'] as const)
    const cells = addresses[door].flatMap((address) => askers.map((asker) => ({ address, asker })))
    const wrong = await mismatches(cells, ({ asker, address }) => faultsAt(asker, door, address))
    expect(wrong.slice(0, 40), `${wrong.length} faults in ${cells.length} answers`).toEqual([])
  }, 480_000)
})

test('and was counted', () => {
  const { answers, ids, different } = counted
  figure(
    `no id you may not open: ${answers} answers, ${ids} ids, ${different.size} different for their readers`,
  )
  expect(answers).toBeGreaterThan(1_500)
  expect(different.size).toBeGreaterThan(400)
  expect(Object.keys(levels).length).toBeGreaterThan(30)
})
