import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints, verbs } from '#app/http/registry.server.ts'
import type { Door } from '#tests/support/app.ts'
import { type Name, names, roleOf } from '#tests/support/office-people.ts'
import { mismatches, type OpenOffice, openOffice } from './asking.ts'
import { levelOf } from './levels.ts'
import type { Case } from './verb-cases.ts'
import { verbTable } from './verbs.ts'

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterAll(() => office?.app.stop())

const cases = Object.entries(verbTable).flatMap(([verb, rows]) =>
  rows === 'anyone' ? [] : rows.map((row) => ({ verb, row })),
)

/** `yes`, or how a refusal reads: 404 where the record may not be known of, unless the role never tries; else 403. */
function expected(name: Name, verb: string, { record, may }: Case): readonly ('yes' | 403 | 404)[] {
  if (may.includes(name)) return ['yes']
  const tries = verbs[verb]!.roles.includes(roleOf(name))
  // A task has no address of its own: who reads it on its parent's page may find nothing here.
  if (verb.startsWith('tasks.')) return [403, 404]
  if (levelOf(name, record) !== 'none') return [403]
  return tries ? [404] : [403, 404]
}

/** A stale version or a step the state forbids is refused after the question who may: 409 says this person may. */
function answered({ status, text }: { status: number; text: string }) {
  if (status === 403 || status === 404) return status
  if (status >= 500 || status === 401) return `broken ${status}`
  return /form\.invalid|form\.unparsable/.test(text) ? `unread ${text.slice(0, 200)}` : 'yes'
}

const filled = (body: Record<string, unknown>) => JSON.parse(office.at(JSON.stringify(body)))

async function ask(name: Name, door: Door, verb: string, row: Case) {
  if (door === 'data') {
    const { id: _, ...fields } = flat(filled(row.body()))
    const isNew = row.id === ''
    return office.ask(name, 'data', row.page!, 'POST', isNew ? flat(filled(row.body())) : fields)
  }
  const { method, path } = endpoints.find((one) => one.name === verb)!
  return office.ask(name, 'api', path.replace(':id', row.id ?? ''), method, filled(row.body()))
}

/** As the page's form sends it: dotted names, a list as a repeated name. */
const flat = (body: Record<string, unknown>, within = ''): Record<string, unknown> =>
  Object.assign(
    {},
    ...Object.entries(body).map(([name, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? flat(value as Record<string, unknown>, `${within}${name}.`)
        : { [`${within}${name}`]: value },
    ),
  )

test.each(['api', 'data'] as const)(
  'by %s, each verb is done by those of the table and refused to all others',
  async (door) => {
    const cells = cases
      .filter(({ row }) => door === 'api' || row.page)
      .flatMap(({ verb, row }) => names.map((name) => ({ verb, row, name })))
    const wrong = await mismatches(cells, async ({ verb, row, name }) => {
      const [right, is] = [expected(name, verb, row), answered(await ask(name, door, verb, row))]
      return right.some((one) => one === is) ? null : `${name} ${verb} ${row.record}: ${is}, not ${right}`
    })
    expect(wrong, `of ${cells.length} cells`).toEqual([])
    expect(cells.length).toBeGreaterThan(1_500)
  },
  240_000,
)

test('and none of it changed a version of what it was refused on', async () => {
  const [row] = await office.connection.db.execute<{ n: number }>(sql`select
    (select count(*) from visits where version > 1) + (select count(*) from projects where version > 1)
    + (select count(*) from tickets where version > 1) + (select count(*) from plans where version > 1)
    + (select count(*) from enterprises where version > 1) + (select count(*) from lead_submissions where version > 1) as n`)
  expect(Number(row!.n)).toBe(0)
})
