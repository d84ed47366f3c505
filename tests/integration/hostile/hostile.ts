import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Role } from '#app/domain/actor.ts'
import { type Endpoint, endpoints } from '#app/http/registry.server.ts'

type Schema = {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minimum?: number
  pattern?: string
}

export type Attack = {
  endpoint: Endpoint
  role: Role
  path: string
  body: string
  field: string | null
  what: string
}

const megabyte = 'x'.repeat(1_000_000)

/** What no field of a kind may be: every one of them must be refused, so nothing is ever written. */
const unfit: Record<string, [string, unknown][]> = {
  string: [
    ['NUL', 'a\0b'],
    ['a lone surrogate', '\ud800'],
    ['an array', ['a', 'b']],
    ['an object', { a: 1 }],
    ['a huge number', 1e308],
    ['a megabyte', megabyte],
    ['true', true],
  ],
  id: [
    ['no id', 'abc'],
    ['a number', 99_999_999_999],
    ['NUL', '\0'],
    ['SQL', "' or 1=1 --"],
    ['an array of objects', [{}]],
    ['an object', { $ne: null }],
  ],
  day: [
    ['day zero', '0000-00-00'],
    ['a text', 'soon'],
    ['the 31st of February', '2021-02-31'],
    ['a far year', '99999-01-01'],
    ['an array of arrays', [[]]],
    ['a number', 20210208],
  ],
  choice: [
    ['a wrong choice', 'nothing_like_it'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['an object', {}],
    ['a number', 1e308],
  ],
  number: [
    ['a text', 'many'],
    ['too much', 1e308],
    ['a fraction', 1.5],
    ['an object', {}],
    ['an array of texts', ['x']],
  ],
}

const kindOf = (schema: Schema): keyof typeof unfit | null => {
  if (schema.anyOf) return kindOf(schema.anyOf.find(({ type }) => type !== 'null') ?? {})
  if (schema.enum || schema.const !== undefined) return 'choice'
  if (schema.format === 'uuid') return 'id'
  if (schema.format === 'date') return 'day'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.type === 'string') return 'string'
  return null
}

/** A body of the right shape that names records nobody has. */
function sample(schema: Schema): unknown {
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {})
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.format === 'uuid') return uuidv7()
  if (schema.format === 'date') return '2021-02-08'
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'boolean') return false
  if (schema.type === 'array') return []
  if (schema.type === 'object') return shape(schema)
  return '09:00'
}

const shape = (schema: Schema): Record<string, unknown> =>
  Object.fromEntries((schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? {})]))

export const schemaOf = (endpoint: Endpoint) =>
  z.toJSONSchema(endpoint.row.input, { io: 'input', unrepresentable: 'any' }) as Schema

/** Every field of every verb with everything it may not be, unknown fields and prototypes besides. */
export function* attacks(): Generator<Attack> {
  for (const endpoint of endpoints) {
    if (endpoint.method === 'GET') continue
    const schema = schemaOf(endpoint)
    const role = endpoint.row.roles[0] as Role
    const base = () => shape(schema)
    const path = endpoint.path.replace(/:\w+/g, () => uuidv7())
    const inPath = endpoint.segments.filter((one) => one.startsWith(':')).map((one) => one.slice(1))
    const send = (body: unknown, field: string | null, what: string): Attack => ({
      ...{ endpoint, role, path, field, what },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    for (const [field, one] of Object.entries(schema.properties ?? {})) {
      if (inPath.includes(field) || field === 'version') continue
      const kind = kindOf(one)
      for (const [what, value] of kind ? unfit[kind]! : [])
        yield send({ ...base(), [field]: value }, field, what)
    }
    yield send({ ...base(), isAdmin: true }, 'isAdmin', 'an unknown field')
    yield send(`{"__proto__":{"roles":["leader"]},${JSON.stringify(base()).slice(1)}`, null, '__proto__')
    for (const text of ['', '[]', 'null', '{', '"x"', '{"a":'.repeat(500)])
      yield send(text, null, 'no JSON object')
  }
}

/** Addresses of lists and records with parameters that make no sense. */
export function* addresses(): Generator<string> {
  const values = [
    '',
    '\0',
    '%00',
    '%ED%A0%80',
    "' or 1=1 --",
    '99999999999999999999',
    '-1',
    '[]',
    'x'.repeat(3000),
    '__proto__',
    '2021-02-31',
  ]
  const lists = [
    'enterprises',
    'associations',
    'visits',
    'trips',
    'projects',
    'leads',
    'liaison',
    'policies',
    'tickets',
    'follow-up',
    'map',
    'overview',
    'today',
  ]
  const keys = [
    'q',
    'after',
    'status',
    'stage',
    'team',
    'from',
    'to',
    'city',
    'view',
    'mode',
    'level',
    'period',
    'show',
    'page',
    '__proto__',
    'a.b.c.d.e.f.g',
  ]
  for (const list of lists)
    for (const key of keys)
      for (const value of values) yield `/${list}?${encodeURIComponent(key)}=${encodeURIComponent(value)}`
  for (const record of [
    'enterprises',
    'visits',
    'projects',
    'tickets',
    'plans',
    'policies',
    'trips',
    'associations',
    'files',
    't',
    'liaison/assign',
    'overview/rows',
  ])
    for (const id of [
      'abc',
      '1',
      '00000000-0000-0000-0000-000000000000',
      '%00',
      '..%2f..%2fetc',
      "' or 1=1",
      uuidv7(),
    ])
      yield `/${record}/${id}`
}
