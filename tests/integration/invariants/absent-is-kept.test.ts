import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changes } from '#app/domain/record.ts'
import { type Endpoint, endpoints } from '#app/http/registry.server.ts'
import { examples } from '#tests/integration/hostile/examples.ts'
import { type Schema, schemaOf } from '#tests/integration/hostile/hostile.ts'
import { type Body, type Lab, type Made, openLab } from '#tests/integration/hostile/lab.ts'
import { rowCounts } from '#tests/integration/hostile/lanes.ts'
import { fieldsOf, pages } from '#tests/integration/hostile/pages.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { figure } from '#tests/support/release.ts'
import { another, beforehand, lined } from './others.ts'
import { openStanding } from './standing.ts'

let app: TestApp
let lab: Lab
let standing: (id: string) => Promise<string>
const tried = { verbs: 0, fields: 0, texts: 0, forms: 0 }
beforeAll(async () => {
  app = await startApp()
  lab = await openLab(app)
  standing = await openStanding(app)
}, 120_000)
afterAll(async () => {
  figure(
    `absent is kept: ${Object.entries(tried)
      .map(([what, n]) => `${n} ${what}`)
      .join(', ')}`,
  )
  await app?.stop()
})

const verbs = endpoints.filter(({ row }) => changes.has(row.input)).map((one) => [one.name, one] as const)
/** Shown masked, so that nobody can say whether what is sent is what stands there. */
const masked = ['phone', 'email', 'siteContactPhone']

/** A record that has every field its example says, and how to change it. */
async function filled(endpoint: Endpoint, more: Body = {}) {
  const { fields, always } = changes.get(endpoint.row.input)!
  const { role, of } = examples[endpoint.name]!
  const { path = {}, body } = await of(lab)
  const address = endpoint.path.replace(/:(\w+)/g, (_, key: string) => path[key] ?? '')
  const said = Object.fromEntries(always.flatMap((name) => (name in body ? [[name, body[name]]] : [])))
  const facts = Object.fromEntries(
    Object.entries({ ...body, ...more }).filter(([name]) => fields.includes(name) && !masked.includes(name)),
  )
  let version = body.version as number
  const send = async (sent: Body) => {
    const answer = await app.request(role, endpoint.method, address, {
      door: 'api',
      body: { version, ...said, ...sent },
    })
    const text = await answer.text()
    if (answer.ok) version = (JSON.parse(text) as Made).version
    return { status: answer.status, text, version }
  }
  const first = await send(facts)
  expect(first.status, first.text).toBe(200)
  return { id: path.id!, role, body, facts, fields, said, send, version: () => version }
}

test('every PATCH of the API is described as a change', () => {
  const others = endpoints.filter(({ method, row }) => method === 'PATCH' && !changes.has(row.input))
  expect(others.map(({ name }) => name)).toEqual([])
  expect(verbs.length).toBeGreaterThan(15)
})

describe('D21: what is not sent stays', () => {
  test.each(verbs)('%s with its version alone changes nothing', async (_, endpoint) => {
    const { id, send } = await filled(endpoint)
    const [before, rows] = [await standing(id), await rowCounts(app)]
    const { status, text } = await send({})
    // A correction that corrects nothing is told so.
    expect([200, 409], text).toContain(status)
    expect(await standing(id)).toBe(before)
    expect(await rowCounts(app)).toEqual(rows)
    tried.verbs += 1
  })

  test.each(verbs)(
    '%s with one field changes that field alone',
    { timeout: 60_000 },
    async (name, endpoint) => {
      const { properties = {} } = schemaOf(endpoint)
      const faults: string[] = []
      for (const field of changes.get(endpoint.row.input)!.fields) {
        const { id, facts, send, version } = await filled(endpoint, beforehand[`${name}.${field}`])
        const value = await another(app, lab, field, properties[field] ?? {}, facts[field])
        const before = await standing(id)
        const alone = await send({ [field]: value })
        if (alone.status !== 200) {
          faults.push(`${field}: ${JSON.stringify(value)} ${alone.status} ${alone.text.slice(0, 300)}`)
          continue
        }
        const after = await standing(id)
        if (after === before) faults.push(`${field}: ${JSON.stringify(value)} is lost`)
        // Everything else said again finds nothing left to change.
        const changed = version()
        const { [field]: _, ...rest } = facts
        const again = await send(rest)
        if (again.status === 200 && again.version !== changed) faults.push(`${field}: changes another one`)
        if (
          typeof value === 'string' &&
          value.length > 20 &&
          !after.includes(JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1)) &&
          !after.includes(JSON.stringify(value).slice(1, -1))
        )
          faults.push(`${field}: comes back otherwise`)
        tried.fields += 1
      }
      expect(faults).toEqual([])
    },
  )

  const withForms = verbs.filter(([name]) => pages[name])
  test.each(withForms)('the form of %s, sent as it was opened, changes nothing', async (name, endpoint) => {
    const { id, role, facts, fields, said, send, version } = await filled(endpoint)
    const { properties = {} } = schemaOf(endpoint)
    // An address of the web is no text to write lines in.
    const texts = fields.filter((field) => field !== 'website' && roomOf(properties[field]) > 160)
    const saved = { ...facts, ...Object.fromEntries(texts.map((field) => [field, lined(400)])) }
    expect((await send(saved)).status).toBe(200)
    const before = await standing(id)
    for (const _ of texts) expect(before).toContain(JSON.stringify(lined(400)).slice(1, -1))
    // A browser sends each line's end as two signs, and a blank for what is not there.
    const blanks = fields.filter(
      (field) => !(field in saved) && !masked.includes(field) && isBlank(before, field),
    )
    const form = new URLSearchParams([['version', String(version())], ...blanks.map((field) => [field, ''])])
    for (const [field, value] of fieldsOf({ ...said, ...saved }))
      form.append(field, value.replaceAll('\n', '\r\n'))
    const answer = await app.request(role, 'POST', pages[name]!(id, saved), { door: 'data', body: form })
    const text = await answer.text()
    const isTaken = text.includes('redirect') || text.includes('nothingToCorrect')
    expect(isTaken, text.slice(0, 600)).toBe(true)
    expect(await standing(id)).toBe(before)
    tried.forms += 1
    tried.texts += texts.length
  })
})

const roomOf = (schema: Schema | undefined) => {
  const one = (schema?.anyOf?.find(({ type }) => type !== 'null') ?? schema) as { maxLength?: number }
  return one?.maxLength ?? 0
}

/** Whether the record has nothing in the column of this field; a field without one is left out. */
const isBlank = (standing: string, field: string) => {
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return /null|false|\[\]/.test(standing.match(new RegExp(`"${column}": (null|false|\\[\\])`))?.[1] ?? '')
}
