import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revealsPerDay } from '#app/domain/contacts/reveals.server.ts'
import { business, type Name } from '#tests/support/office-people.ts'
import { mismatches, type OpenOffice, openOffice } from './asking.ts'
import type { Case } from './verb-cases.ts'
import { verbTable } from './verbs.ts'

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterAll(() => office?.app.stop())

const reason = '约定回访时间'

/** Numbers, where they are asked for by page and by API, and whose row of the verbs' table says who may. */
const numbers = [
  {
    number: '13906517788',
    verb: 'contacts.reveal',
    page: '/enterprises/{enterprise}/contacts/{contact}/reveal',
    api: ['/contacts/{contact}/reveal', {}],
  },
  {
    number: '13306514488',
    verb: 'tickets.revealRequester',
    page: '/tickets/{ticket}/reveal/{ticketRequester}',
    api: ['/tickets/{ticket}/reveal', { personId: '{ticketRequester}' }],
  },
  {
    number: '13406513377',
    verb: 'tickets.revealRequester',
    page: '/tickets/{ticket}/reveal/site',
    api: ['/tickets/{ticket}/reveal', {}],
  },
] as const
type Asked = (typeof numbers)[number]

const mayOf = (verb: string) => (verbTable[verb] as readonly Case[])[0]!.may

function ask(name: Name, door: 'data' | 'api', { page, api: [path, body] }: Asked) {
  const filled = JSON.parse(office.at(JSON.stringify({ ...body, reason })))
  return door === 'api'
    ? office.ask(name, 'api', path, 'POST', filled)
    : office.ask(name, 'data', page, 'POST', { reason })
}

async function logged() {
  const rows = await office.connection.db.execute<{ actor: string; n: number }>(sql`
    select actor_id as actor, count(*)::int as n from audit_log
    where action in ('contact.revealed', 'ticket.revealed') and reason = ${reason} group by actor_id`)
  return new Map([...rows].map(({ actor, n }) => [actor, n]))
}

describe.each(['data', 'api'] as const)('a number asked for by %s', (door) => {
  test('is told to whoever works with the person, once and in the log, and to nobody else', async () => {
    const before = await logged()
    const cells = numbers.flatMap((number) => business.map((name) => ({ number, name })))
    const wrong = await mismatches(cells, async ({ number, name }) => {
      const { status, text } = await ask(name, door, number)
      const [may, told] = [mayOf(number.verb).includes(name), text.includes(number.number)]
      const fits = may ? status === 200 && told : [403, 404].includes(status) && !told
      return fits ? null : `${name} ${number.page}: ${status}, ${told ? 'told' : 'not told'}`
    })
    expect(wrong, `of ${cells.length} cells`).toEqual([])
    const after = await logged()
    const lines = Object.fromEntries(
      business.map((name) => [
        name,
        (after.get(office.people[name].id) ?? 0) - (before.get(office.people[name].id) ?? 0),
      ]),
    )
    const right = Object.fromEntries(
      business.map((name) => [name, numbers.filter(({ verb }) => mayOf(verb).includes(name)).length]),
    )
    expect(lines).toEqual(right)
  }, 60_000)

  test('without a reason is told to nobody', async () => {
    const { status, text } =
      door === 'api'
        ? await office.ask('leader', 'api', '/contacts/{contact}/reveal', 'POST', {})
        : await office.ask('leader', 'data', numbers[0].page, 'POST', { reason: '' })
    expect(status).toBe(422)
    expect(text).not.toContain(numbers[0].number)
  })
})

test('a day’s numbers are counted together, contacts and tickets, whichever the door', async () => {
  const used = (await logged()).get(office.people.primary.id) ?? 0
  const doors = ['data', 'api'] as const
  for (let turn = used; turn < revealsPerDay; turn++) {
    const { status } = await ask('primary', doors[turn % 2]!, numbers[turn % 3]!)
    expect(status).toBe(200)
  }
  for (const number of numbers)
    for (const door of doors) {
      const { status, text } = await ask('primary', door, number)
      expect(status).toBe(429)
      expect(text).not.toContain(number.number)
    }
  expect((await logged()).get(office.people.primary.id)).toBe(revealsPerDay)
}, 60_000)
