import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fields, RecordOf } from '#app/domain/record.ts'

const texts = import.meta.glob<string>(
  [
    '../../../app/**/*.{ts,tsx,css}',
    '../../../db/{schema,seed}/**/*.ts',
    '../../../tests/**/*.{ts,tsx}',
    '!**/*.gen.ts',
    '!../../../tests/unit/activity/described-once.test.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)
const [here, root] = [import.meta.dirname, resolve(import.meta.dirname, '../../..')]
const files = Object.entries(texts).map(
  ([file, text]) => [relative(root, resolve(here, file)), text] as const,
)
const described = Object.entries(
  import.meta.glob<Record<string, RecordOf<Fields>>>('../../../app/domain/*/record.ts', { eager: true }),
).map(([file, module]) => [file.split('/').at(-2)!, Object.values(module)[0]!] as const)

/** The lines a word costs: every line of its own files, and elsewhere each that names it. */
function costOf(word: string, one: string) {
  const own = new RegExp(`(^|/)${word}(/|\\.|\\.test)`)
  const names = new RegExp(one, 'i')
  return files.flatMap(([file, text]) => {
    const lines = text.split('\n').filter((line) => line.trim() && (own.test(file) || names.test(line)))
    return lines.length > 0 ? [{ file, lines: lines.length }] : []
  })
}

test('F3: a word without special needs costs at most 255 lines, in both languages, with pages, API and tests', () => {
  const cost = costOf('honours', 'honour')
  const sum = cost.reduce((all, { lines }) => all + lines, 0)
  expect(sum, cost.map(({ file, lines }) => `${file} ${lines}`).join('\n')).toBeLessThanOrEqual(255)
  // All that a word needs is counted: its record, its words, its table, its verbs and its tests.
  expect(cost.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      ...['app/domain/honours/record.ts', 'app/domain/honours/messages.ts', 'db/schema/honours.ts'],
      ...['app/domain/honours/verbs.server.ts', 'tests/integration/honours/honours.test.ts', 'app/routes.ts'],
    ]),
  )
})

test.each([
  ['website', 'a firm'],
  ['headcountOn', 'a firm'],
  ['noticeOn', 'a contact'],
  ['awardedBy', 'an honour'],
])('F3: the field %s of %s stands in at most five files of the product', (field) => {
  const naming = files
    .filter(([file, text]) => /^(app|db\/schema)\//.test(file) && new RegExp(`\\b${field}\\b`).test(text))
    .map(([file]) => file)
  expect(naming.length, naming.join('\n')).toBeLessThanOrEqual(5)
  expect(naming.length).toBeGreaterThanOrEqual(3)
})

describe.each(described)('what is described of %s', (word, { fields }) => {
  const own = files.filter(([file]) => file.startsWith(`app/domain/${word}/`) && !/\/record\.ts$/.test(file))

  test('F3: no other file of the word says again what a field may be', () => {
    const again = own.flatMap(([file, text]) =>
      Object.keys(fields)
        .filter((name) => new RegExp(`^ {2,4}${name}: (z\\.|[a-zA-Z]+\\(\\)|field\\.)`, 'm').test(text))
        .map((name) => `${file}: ${name}`),
    )
    expect(again).toEqual([])
  })
})

test('F3: the contract of the API is kept a line an operation, so that a word adds a handful', () => {
  const kept = readFileSync('tests/integration/api/__snapshots__/api.test.ts.snap', 'utf8').split('\n')
  const ofHonours = kept.filter((line) => line.includes('/honours'))
  expect(ofHonours).toHaveLength(6)
  expect(kept.length).toBeLessThan(300)
})
