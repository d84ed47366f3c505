import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reads, verbs } from '#app/http/registry.server.ts'
import { dictionaryRows } from '#db/seed/base/dictionaries.ts'

type Shape = { properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[]; maxLength?: number }

/** Every text field of a schema by its name, lists and lines included. */
function fieldsOf(shape: Shape, name = ''): { name: string; maxLength?: number }[] {
  return [
    ...(shape.maxLength === undefined ? [] : [{ name, maxLength: shape.maxLength }]),
    ...Object.entries(shape.properties ?? {}).flatMap(([key, one]) => fieldsOf(one, key)),
    ...(shape.items ? fieldsOf(shape.items, name) : []),
    ...(shape.anyOf ?? []).flatMap((one) => fieldsOf(one, name)),
  ]
}

const rows = [...Object.entries(verbs), ...Object.entries(reads)]
const fields = rows.flatMap(([verb, { input }]) =>
  fieldsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape).map((field) => ({
    verb,
    ...field,
  })),
)
const ofLists = fields.filter(({ name }) =>
  /^(industry|category|topics|reasonCode|industryCode|categoryCode)$/.test(name),
)

describe('a limit never meets a code of our own lists', () => {
  test('C15: the fields that take such codes are found', () => {
    const names = new Set(ofLists.map(({ name }) => name))
    expect([...names].sort()).toEqual([
      'category',
      'categoryCode',
      'industry',
      'industryCode',
      'reasonCode',
      'topics',
    ])
  })

  test.each(dictionaryRows.map(({ kind, code }) => [kind, code]))(
    'C15: %s %s fits every one of them',
    (_, code) => {
      expect(ofLists.filter(({ maxLength = 0 }) => maxLength < code.length)).toEqual([])
    },
  )

  test('C15: there is room for three times the longest', () => {
    const longest = Math.max(...dictionaryRows.map(({ code }) => code.length))
    expect(ofLists.filter(({ maxLength = 0 }) => maxLength < Math.min(60, 3 * longest))).toEqual([])
  })
})
