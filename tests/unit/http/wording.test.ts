import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { faults } from '#app/domain/forms.ts'
import { verbs } from '#app/http/registry.server.ts'
import { eventName, labelOf, sentence } from '#app/http/wording.ts'
import { faultMessages } from '#app/i18n/fault-messages.ts'
import { locales } from '#app/i18n/messages.ts'

// The gallery of parts stands outside the product, and `refusal.ts` only explains itself.
const sources = import.meta.glob<string>(
  ['../../../app/{domain,http,routes}/**/*.{ts,tsx}', '!**/kit.tsx', '!**/refusal.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

// Every way a refusal is made: `conflict('word.code'`, `new Refusal('kind', 'word.code'`.
const made =
  /(?:\b(?:invalid|invalidField|forbidden|missing|conflict)\(|new Refusal\(\s*'\w+',)\s*'(\w+\.\w+)'/g
const words = import.meta.glob<Record<string, Record<string, { refusals?: Record<string, string> }>>>(
  '../../../app/{domain,http}/**/*messages.ts',
  { eager: true },
)
const codes = new Set(
  Object.values(sources).flatMap((text) => [...text.matchAll(made)].map(([, code]) => code!)),
)

describe('what the door says', () => {
  test('there are refusals to look for', () => expect(codes.size).toBeGreaterThan(50))

  test.each(['zh-CN', 'en'] as const)(
    'F6: no two refusals say the same in %s, each stands once',
    (locale) => {
      const said = Object.values(words).flatMap((module) =>
        Object.values(module).flatMap((messages) => Object.entries(messages[locale]?.refusals ?? {})),
      )
      const bare = (text: string) => text.toLowerCase().replace(/[\s\p{P}]/gu, '')
      const texts = said.map(([, text]) => bare(text))
      expect(said.length).toBeGreaterThan(200)
      expect(said.filter((_, at) => texts.indexOf(texts[at]!) !== at)).toEqual([])
    },
  )

  test.each(['tasks', 'plans', 'liaison', 'tickets', 'visits', 'trips', 'leads', 'projects', 'enterprises'])(
    'F6: what %s name and nobody finds is refused in the same words',
    (name) => {
      for (const locale of locales)
        expect(sentence(`${name}.related`, locale)).toBe(sentence('record.related', locale))
    },
  )

  for (const locale of locales)
    test(`every refusal has its sentence in ${locale}`, () => {
      expect([...codes].filter((code) => typeof sentence(code, locale) !== 'string').sort()).toEqual([])
    })

  for (const locale of locales)
    test(`every field of every verb has its label in ${locale}`, () => {
      const bare = Object.entries(verbs).flatMap(([name, { input }]) =>
        fieldsOf(input).flatMap((field) => (labelOf(field, name, locale) ? [] : [`${name}: ${field}`])),
      )
      expect(bare).toEqual([])
    })

  test('every fault has its words', () => {
    for (const locale of locales)
      expect(faults.filter((fault) => !(fault in faultMessages[locale]))).toEqual([])
  })
})

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] }

/** The input's fields by their dotted names, without the numbers of lists. */
function fieldsOf(input: z.ZodType): string[] {
  const walk = (schema: Schema, path: string): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
      const here = path ? `${path}.${key}` : key
      return [here, ...walk(inner, here)]
    }),
    ...(schema.items ? walk(schema.items, path) : []),
    ...(schema.anyOf ?? []).flatMap((one) => walk(one, path)),
  ]
  return walk(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema, '')
}

test('everything that is recorded has a name in both languages', () => {
  const recorded = Object.values(sources)
    .flatMap((source) => [
      ...source.matchAll(/\b(?:event|action|create|change|remove): '([a-z]+\.[a-zA-Z]+)'/g),
    ])
    .map(([, name = '']) => name)
  expect(recorded.length).toBeGreaterThan(40)
  const nameless = (['zh-CN', 'en'] as const).flatMap((locale) =>
    recorded.filter((name) => eventName(name, locale) === name),
  )
  expect([...new Set(nameless)]).toEqual([])
})
