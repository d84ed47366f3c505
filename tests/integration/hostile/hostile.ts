import { z } from 'zod'
import type { Endpoint } from '#app/http/registry.server.ts'
import { unfit, unfitLists, unfitOf } from './unfit.ts'

export type Schema = {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
}

/** A body bent in one place: `field` is what must be named, null where the body is none at all. */
export type Attack = { body: string; field: string | null; what: string }

export const schemaOf = (endpoint: Endpoint) =>
  z.toJSONSchema(endpoint.row.input, { io: 'input', unrepresentable: 'any' }) as Schema

/** `example`, valid as it stands, with every one of its verb's fields bent in every way that field may not be. */
export function* attacks(endpoint: Endpoint, example: Record<string, unknown>): Generator<Attack> {
  const schema = schemaOf(endpoint)
  const inPath = endpoint.segments.filter((one) => one.startsWith(':')).map((one) => one.slice(1))
  for (const { path, value, what } of bends(schema, [])) {
    if (inPath.includes(path[0]!)) continue
    const field = path.filter((part) => !/^\d+$/.test(part)).join('.')
    yield { body: JSON.stringify(bent(example, path, value)), field, what }
  }
  yield { body: JSON.stringify({ ...example, isAdmin: true }), field: 'isAdmin', what: 'an unknown field' }
  const open = JSON.stringify(example).slice(1)
  yield { body: `{"__proto__":{"roles":["leader"]},${open}`, field: null, what: '__proto__' }
  // A verb that asks for nothing takes an empty body.
  const empty = Object.keys(example).length > 0 ? [''] : []
  for (const text of [...empty, '[]', 'null', '{', '"x"', '{"a":'.repeat(500), '\ud800'])
    yield { body: text, field: null, what: 'no JSON object' }
}

type Bend = { path: string[]; value: unknown; what: string }

/** Every place of the schema with everything that may not stand there. */
export function* bends(schema: Schema, path: string[]): Generator<Bend> {
  for (const [name, given] of Object.entries(schema.properties ?? {})) {
    const one = given.anyOf?.find(({ type }) => type !== 'null') ?? given
    const here = [...path, name]
    const isNeeded = schema.required?.includes(name) && one.type === 'string' && !one.format && !one.enum
    if (isNeeded) yield { path: here, value: '  ', what: 'blank' }
    const kind = unfitOf(one)
    for (const [what, value] of kind ? unfit[kind] : []) yield { path: here, value, what }
    if (one.type === 'array') {
      for (const [what, value] of unfitLists(one.items ?? {})) yield { path: here, value, what }
      if (one.items?.properties) yield* bends(one.items, [...here, '0'])
    }
    if (one.type === 'object') {
      for (const value of ['x', 7, [1], [[]]])
        yield { path: here, value, what: `${JSON.stringify(value)} for a record` }
      yield* bends(one, here)
    }
  }
}

/** A copy of `whole` that has `value` at `path`; what is not there on the way is made. */
function bent(whole: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value
  const isIndex = /^\d+$/.test(name)
  const copy = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<string, unknown>
  const next = rest[0]
  const there = copy[name] ?? (next && /^\d+$/.test(next) ? [] : {})
  copy[name] = bent(there, rest, value)
  return isIndex && !Array.isArray(whole) ? [copy[name]] : copy
}
