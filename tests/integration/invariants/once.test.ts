import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { type Endpoint, endpoints, verbs } from '#app/http/registry.server.ts'
import { examples } from '#tests/integration/hostile/examples.ts'
import { type Body, type Lab, openLab } from '#tests/integration/hostile/lab.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { figure } from '#tests/support/release.ts'

let app: TestApp
let lab: Lab
beforeAll(async () => {
  app = await startApp()
  lab = await openLab(app)
}, 120_000)
afterAll(() => app?.stop())

const log = async () => {
  const [row] = await app.connection.db.execute<{ n: number }>(
    sql`select (select count(*) from audit_log)::int + (select count(*) from activities)::int as n`,
  )
  return row!.n
}
const send = (role: Role, { method, path }: Endpoint, body: Body) =>
  app.request(role, method, path, { door: 'api', body })

/** Verbs that make a record under the id their sender chose. */
const making = endpoints
  .filter(({ name, method, path }) => method === 'POST' && !path.includes(':') && verbs[name]?.api)
  .map((one) => [one.name, one] as const)

describe('a record is made once', () => {
  let tried = 0
  test.each(making)(
    '%s: sent again it answers the same and writes nothing; by others, or otherwise, it is refused',
    async (name, endpoint) => {
      const { role, of } = examples[name]!
      const { body } = await of(lab)
      if (typeof body.id !== 'string') return
      const first = await send(role, endpoint, body)
      expect(first.ok, await first.clone().text()).toBe(true)
      const before = await log()
      const again = await send(role, endpoint, body)
      expect([again.ok, (await again.json()).id]).toEqual([true, (await first.json()).id])
      expect(await log()).toBe(before)
      for (const other of verbs[name]!.roles.filter((one) => one !== role)) {
        const answer = await send(other, endpoint, body)
        expect([other, answer.status], await answer.clone().text()).toEqual([
          other,
          expect.toBeOneOf([403, 404, 409, 422]),
        ])
        expect(await answer.text()).not.toContain('"version"')
      }
      expect(await log()).toBe(before)
      tried += 1
    },
  )
  test('and they were many', () => {
    expect(tried).toBeGreaterThan(12)
    figure(`made once: ${tried} verbs`)
  })
})

// Taking back repeats what was recorded when it was done.
const undone = Object.values(verbs).flatMap(({ undo }) => undo ?? [])
const ofVisits = endpoints.filter(
  ({ name }) => name in verbs && name.startsWith('visits.') && !undone.includes(name),
)
describe('what happened on a visit stands with everybody it met', () => {
  test.each(ofVisits.map((one) => [one.name, one] as const))('%s', async (name, endpoint) => {
    const { role, of } = examples[name]!
    const { path = {}, body } = await of(lab)
    const [firm, association] = [
      await lab.firm(),
      await lab.make('leader', 'POST', '/associations', { id: uuidv7(), name: `在场${uuidv7()}` }),
    ]
    if (path.id)
      for (const [column, id] of [
        ['enterprise_id', firm.id],
        ['association_id', association.id],
      ] as const)
        await app.connection.db.execute(
          sql`insert into visit_parties (id, visit_id, ${sql.identifier(column)}) values (${uuidv7()}, ${path.id}, ${id})`,
        )
    const sent = {
      ...body,
      ...('tasks' in body && { tasks: [] }),
      ...('enterpriseIds' in body && { enterpriseIds: [...(body.enterpriseIds as string[]), firm.id] }),
      ...(('enterpriseIds' in body || 'associationIds' in body) && { associationIds: [association.id] }),
    }
    const address = endpoint.path.replace(/:(\w+)/g, (_, key: string) => path[key] ?? '')
    const answer = await app.request(role, endpoint.method, address, { door: 'api', body: sent })
    expect(answer.ok, await answer.clone().text()).toBe(true)
    const told = await app.connection.db.execute<{ id: string }>(sql`
      select coalesce(enterprise_id, association_id) as id from activities
      where event_id = (select event_id from audit_log order by seq desc limit 1)`)
    const ids = told.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([firm.id, association.id]))
  })
})
