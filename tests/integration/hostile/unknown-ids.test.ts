import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Endpoint, endpoints } from '#app/http/registry.server.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { figure } from '#tests/support/release.ts'
import { mismatches } from '../matrix/asking.ts'
import { examples } from './examples.ts'
import { type Schema, schemaOf } from './hostile.ts'
import { type Body, type Lab, openLab } from './lab.ts'

let app: TestApp
let lab: Lab
/** Records nobody may read, whatever the role: removed ones of each word, a person of a removed firm, no record at all. */
let hidden: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  lab = await openLab(app)
  hidden = await removed()
}, 120_000)
afterAll(() => app?.stop())

const reason = '重复登记'

async function removed() {
  const firm = await lab.firm()
  const kept = await lab.firm()
  const contact = await lab.make('leader', 'POST', '/contacts', {
    ...{ id: uuidv7(), enterpriseId: kept.id, name: '许衡', isPrimary: false },
  })
  const orphan = await lab.make('leader', 'POST', '/contacts', {
    ...{ id: uuidv7(), enterpriseId: firm.id, name: '许平', isPrimary: false },
  })
  const association = await lab.make('leader', 'POST', '/associations', { id: uuidv7(), name: '撤销协会' })
  const visit = await lab.make('leader', 'POST', '/visits', {
    ...{ id: uuidv7(), status: 'held', mode: 'outbound', startedOn: '2021-01-20', startTime: '10:00' },
    ...{ enterpriseIds: [kept.id], confidential: true },
  })
  const [ticket, project] = [await lab.ticket(), await lab.project()]
  const gone: [string, { id: string }][] = [
    ['enterprises', firm],
    ['contacts', contact],
    ['associations', association],
    ['visits', visit],
    ['tickets', ticket],
    ['projects', project],
  ]
  for (const [table, { id }] of gone)
    await app.connection.db.execute(
      sql`update ${sql.identifier(table)} set deleted_at = now(), delete_reason = ${reason} where id = ${id}`,
    )
  // What the demo has one of each, gone too.
  const more: Record<string, string> = {}
  for (const table of ['trips', 'policies', 'lead_submissions', 'notes', 'tasks', 'plans']) {
    const [row] = await app.connection.db.execute<{ id: string }>(
      sql`select id from ${sql.identifier(table)} limit 1`,
    )
    if (row) more[table] = row.id
  }
  for (const table of ['trips', 'policies'])
    await app.connection.db.execute(
      sql`update ${sql.identifier(table)} set deleted_at = now() where id = ${more[table]!}`,
    )
  const [happening] = await app.connection.db.execute<{ id: string }>(
    sql`select event_id as id from activities limit 1`,
  )
  return {
    ...{
      trip: more.trips!,
      policy: more.policies!,
      firmless: orphan.id,

      event: happening!.id,
    },
    ...Object.fromEntries(gone.map(([table, { id }]) => [table, id])),
  }
}

/** Fields by which a body makes something new: any id is right there. */
const making = /(?:^|\.)(?:entryId|projectId)$|^(?:ticket|lead)\.id$/

/** A helper from outside has no account: what stands there is not read. */
const unread = ['tickets.addHelper accountId']

/** The places of the schema that name a record, as paths into the body. */
function* naming(schema: Schema, path: string[] = []): Generator<string[]> {
  for (const [name, given] of Object.entries(schema.properties ?? {})) {
    const one = given.anyOf?.find(({ type }) => type !== 'null') ?? given
    const here = [...path, name]
    if (one.format === 'uuid' && !making.test(here.join('.')) && here.join('.') !== 'id') yield here
    if (one.type === 'array' && one.items?.format === 'uuid') yield [...here, '0']
    if (one.type === 'array' && one.items?.properties) yield* naming(one.items, [...here, '0'])
    if (one.type === 'object') yield* naming(one, here)
  }
}

/** A copy of `whole` with `value` at `path`, in its first line where it is a list. */
function put(whole: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value
  const isIndex = /^\d+$/.test(name)
  const copy = (Array.isArray(whole) ? [...whole] : { ...((whole ?? {}) as object) }) as Record<
    string,
    unknown
  >
  if (isIndex && !Array.isArray(whole)) return [put(undefined, rest, value)]
  copy[name] = put(copy[name], rest, value)
  return copy
}

const changing = endpoints.filter(({ method, name }) => method !== 'GET' && name in examples)

async function answer(endpoint: Endpoint, address: string, body: Body) {
  const given = await app.request(examples[endpoint.name]!.role, endpoint.method, address, {
    door: 'api',
    body,
  })
  const text = await given.text()
  const { instance: _, ...said } = text.startsWith('{') ? JSON.parse(text) : { instance: '', text }
  return { status: given.status, said: JSON.stringify(said) }
}

test('B6: an id of what the actor may not read answers as an id of nothing, in every field of every verb', async () => {
  let asked = 0
  const cells = changing.flatMap((endpoint) =>
    [...naming(schemaOf(endpoint))].map((path) => ({ endpoint, path })),
  )
  const wrong = await mismatches(cells, async ({ endpoint, path }) => {
    const { path: inPath = {}, body } = await examples[endpoint.name]!.of(lab)
    const address = endpoint.path.replace(/:(\w+)/g, (_, key: string) => inPath[key] ?? '')
    const with_ = (id: string) => answer(endpoint, address, put(body, path, id) as Body)
    const where = `${endpoint.name} ${path.join('.')}`
    if (unread.includes(where)) return null
    const unknown = await with_(uuidv7())
    if (unknown.status < 400) return `${where}: an unknown id is taken (${unknown.status})`
    if (unknown.status >= 500) return `${where}: ${unknown.status}`
    const faults: string[] = []
    for (const [kind, id] of Object.entries(hidden)) {
      asked += 1
      const is = await with_(id)
      if (is.status !== unknown.status || is.said !== unknown.said)
        faults.push(
          `${where} with ${kind}: ${is.status} ${is.said.slice(0, 160)}, not ${unknown.status} ${unknown.said.slice(0, 160)}`,
        )
    }
    return faults
  })
  expect(wrong.slice(0, 40), `${wrong.length} of ${asked}`).toEqual([])
  expect(asked).toBeGreaterThan(400)
  figure(`ids of nothing: ${cells.length} fields of ${changing.length} verbs, ${asked} requests`)
}, 300_000)

test('B6: and so does the record itself, by every verb that has an address of its own', async () => {
  const own = changing.filter(({ path }) => path.includes(':id'))
  const wrong = await mismatches(own, async (endpoint) => {
    const { body } = await examples[endpoint.name]!.of(lab)
    const at = (id: string) => answer(endpoint, endpoint.path.replace(':id', id), body)
    const unknown = await at(uuidv7())
    const faults: string[] = unknown.status < 400 ? [`${endpoint.name}: ${unknown.status}`] : []
    for (const [kind, id] of Object.entries(hidden)) {
      const is = await at(id)
      if (is.status !== unknown.status || is.said !== unknown.said)
        faults.push(
          `${endpoint.name} of ${kind}: ${is.status} ${is.said.slice(0, 160)}, not ${unknown.said.slice(0, 160)}`,
        )
    }
    return faults
  })
  expect(wrong.slice(0, 40), `${wrong.length}`).toEqual([])
}, 300_000)
