import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Door } from '#tests/support/app.ts'
import { type Name, names } from '#tests/support/office-people.ts'
import { figure, isRelease, size } from '#tests/support/release.ts'
import { loadedData } from '#tests/support/streamed.ts'
import { mismatches, type OpenOffice, openOffice } from '../matrix/asking.ts'
import { readTable } from '../matrix/reads.ts'
import { routeTable } from '../matrix/routes.ts'
import { catalogue, uuid } from './owners.ts'
import { openTwins } from './twins.ts'

const canary = '绝迹'
const searches = [
  '/search?q=绝迹',
  '/enterprises?q=绝迹',
  '/pick/enterprises?q=绝迹',
  '/projects?view=list&q=绝迹',
]
const addresses: Record<Exclude<Door, 'page'>, readonly string[]> = {
  api: Object.values(readTable).flat(),
  data: [...Object.values(routeTable).flatMap(({ asks }) => asks), ...searches].filter(
    (one) => !/^\/(?:files|api)\//.test(one),
  ),
}
/** Who reads least and who reads all, and two by their part; at a release everybody. */
const askers: readonly Name[] = isRelease ? names : ['stranger', 'primary', 'receiver', 'leader']

/** Milliseconds for all answers, twice. */
const patience = size(400_000, 1_800_000)

let office: OpenOffice
let known: { has: (id: string) => boolean }
const before = new Map<string, unknown>()
const cells = (['api', 'data'] as const).flatMap((door) =>
  addresses[door].flatMap((address) => askers.map((asker) => ({ door, address, asker }))),
)

beforeAll(async () => {
  // The clock stands: what differs afterwards is no matter of minutes.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  office = await openOffice()
  known = await catalogue(office.connection.db)
}, 120_000)
afterAll(async () => {
  vi.useRealTimers()
  await office?.app.stop()
})

/** What is answered, as a value; ids made for a form that creates are no record's. */
const asked = async ({ door, address, asker }: (typeof cells)[number]): Promise<unknown> => {
  const { status, text } = await office.ask(asker, door, address)
  const isData = door === 'data' && text.startsWith('[')
  const value = isData ? await loadedData('data', text).catch(() => text) : jsonOr(text)
  const plain = JSON.stringify(value ?? null).replaceAll(uuid, (id) => (known.has(id) ? id : 'made'))
  return { status, value: JSON.parse(plain) }
}

const jsonOr = (text: string) => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

test('removed is gone: with a removed twin beside every record each answer to everybody stays as it was', {
  timeout: patience,
}, async () => {
  await mismatches(cells, async (cell) => {
    before.set(JSON.stringify(cell), await asked(cell))
    return null
  })
  const { removable, twins } = await openTwins(office.connection.db, canary)
  const gone = new Set<string>()
  for (const table of removable)
    for (const id of await twins(table, { deleted_at: '2021-02-05T02:00:00Z', delete_reason: canary }))
      gone.add(id)
  known = await catalogue(office.connection.db)
  const wrong = await mismatches(cells, async (cell) => {
    const now = await asked(cell)
    const text = JSON.stringify(now)
    const where = `${cell.asker} ${cell.door} ${cell.address}`
    const words = [...text.matchAll(/绝迹(?:·(\w+)·(\w+))?/g)].map(
      ([, table, column]) => `${table}.${column}`,
    )
    if (words.length) return `${where} tells ${[...new Set(words)].join(', ')}`
    if ([...text.matchAll(uuid)].some(([id]) => gone.has(id))) return `${where} names what was removed`
    const differs = difference(before.get(JSON.stringify(cell)), now)
    return differs ? `${where}: ${differs}` : null
  })
  expect(wrong.slice(0, 40), `${wrong.length} of ${cells.length} answers`).toEqual([])
  figure(
    `removed is gone: ${gone.size} removed records of ${removable.length} tables, ${2 * cells.length} answers`,
  )
  expect(removable.length).toBeGreaterThan(10)
  expect(gone.size).toBeGreaterThan(40)
})

/** The first place in which two values differ, and how. */
function difference(then: unknown, now: unknown, at = ''): string | undefined {
  if (then === now) return undefined
  if (typeof then !== 'object' || typeof now !== 'object' || !then || !now)
    return `${at} was ${JSON.stringify(then)?.slice(0, 80)}, is ${JSON.stringify(now)?.slice(0, 80)}`
  const [before, after] = [then, now] as Record<string, unknown>[]
  // The counts of the menu are left out while the database is busy.
  if (at.endsWith('/frame.waiting') && ![before!, after!].every((one) => Object.keys(one).length))
    return undefined
  for (const name of new Set([...Object.keys(before!), ...Object.keys(after!)])) {
    const found = difference(before![name], after![name], `${at}.${name}`)
    if (found) return found
  }
  return undefined
}
