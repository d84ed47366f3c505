import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Door } from '#tests/support/app.ts'
import { administrators, names, roleOf } from '#tests/support/office-people.ts'
import { mismatches, type OpenOffice, openOffice } from './asking.ts'
import { cards, doors, levelOf, levels, type RecordName, recordNames } from './levels.ts'

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice()
}, 480_000)
afterAll(() => office?.app.stop())

const wordsOf = (record: RecordName) => `密语·${record}·`
const addressOf = (record: RecordName, door: Door) => doors[record]?.[door === 'api' ? 'api' : 'page']

/** What came back, as a level: by the record's own words where it has some, and by its card. */
function levelIn(record: RecordName, door: Door, { status, text }: { status: number; text: string }) {
  if (status === 404 || status === 403)
    return text.includes(wordsOf(record)) ? `${status} with words` : 'none'
  if (status !== 200) return `${status}`
  if (record.startsWith('contact')) return text.includes('****') ? 'full' : 'unmasked'
  if (text.includes(wordsOf(record))) return 'full'
  const { shows = [], hides = [] } = cards[record] ?? {}
  const ownPage = door === 'page' ? text.slice(text.indexOf('<main')) : text
  const lacks =
    record.toLowerCase().includes('plan') && door === 'page' ? [] : shows.filter((one) => !text.includes(one))
  const tells = hides.filter((one) => ownPage.includes(one))
  return lacks.length || tells.length ? `card lacking ${lacks} telling ${tells}` : 'card'
}

describe.each(['page', 'data', 'api'] as const)('asked for by %s', (door) => {
  test('each record is whole, a card, or not there, as the table says', async () => {
    const asked = recordNames.filter(
      (record) => addressOf(record, door) && !(door === 'data' && /File$/.test(record)),
    )
    const cells = asked.flatMap((record) => names.map((name) => ({ record, name })))
    const wrong = await mismatches(cells, async ({ record, name }) => {
      const answer = await office.ask(name, door, addressOf(record, door)!)
      const [right, is] = [levelOf(name, record), levelIn(record, door, answer)]
      // A role that has no part in a word at all is told so; others find nothing there.
      const hasNoPart =
        administrators.includes(name) || (record.endsWith('ead') && roleOf(name) === 'follow_up')
      const turnedAway = hasNoPart ? [403, 404] : [404]
      const fits = is === right && (right !== 'none' || turnedAway.includes(answer.status))
      return fits ? null : `${name} ${record}: ${is} (${answer.status}), not ${right}`
    })
    expect(wrong, `of ${cells.length} cells`).toEqual([])
  }, 480_000)

  test('each record stands in its list for those who may know of it, and for nobody else', async () => {
    const listed = recordNames.filter((record) => doors[record]?.list)
    const lists = [...new Set(listed.map((record) => doors[record]!.list![door === 'api' ? 0 : 1]))]
    const cells = lists.flatMap((list) => names.map((name) => ({ list, name })))
    const wrong = await mismatches(cells, async ({ list, name }) => {
      const { status, text } = await office.ask(name, door, list)
      return listed
        .filter((record) => doors[record]!.list![door === 'api' ? 0 : 1] === list)
        .flatMap((record) => {
          const stands = text.includes((office.ids as Record<string, string>)[record]!)
          const level = levelOf(name, record)
          const isWhole = text.includes(wordsOf(record))
          if (stands !== (level !== 'none'))
            return `${name} ${list}: ${record} ${stands ? 'stands' : 'lacks'} (${status})`
          return isWhole && level !== 'full' ? `${name} ${list}: words of ${record}` : []
        })
    })
    expect(wrong, `of ${cells.length} lists`).toEqual([])
  }, 480_000)
})

test('each record of the office has its row', () => {
  const kinds = Object.keys(office.ids).filter((key) => !/(Amount|Rival|Milestone|Requester)$/.test(key))
  const parts = [
    'patch',
    'otherFirm',
    'otherContact',
    'visitTask',
    'pendingMove',
    'technician',
    'pair',
    'merge',
  ]
  expect(kinds.filter((key) => !(key in levels) && !parts.includes(key))).toEqual([])
})
