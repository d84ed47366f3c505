import { expect, test } from 'vitest'
import { faults, pending } from '#tests/release/faults.ts'
import { figure } from '#tests/support/release.ts'

const files = import.meta.glob<string>('/tests/**/*.{test,spec}.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Code → the titles that begin with it, by file. A title may name two: `A3, A4: …`. */
const titled = new Map<string, string[]>()
for (const [path, text] of Object.entries(files))
  for (const [, codes] of text.matchAll(/['"`]((?:[A-F]\d{1,2}[bc]?(?:, )?)+): /g))
    for (const code of codes!.split(', ')) titled.set(code, [...(titled.get(code) ?? []), path.slice(1)])

test('each line of the list of faults has a test that begins with its code', () => {
  for (const code of Object.keys(faults)) {
    const found = titled.get(code) ?? []
    figure(`${code.padEnd(4)} ${String(found.length).padStart(2)}  ${[...new Set(found)].join(', ')}`)
  }
  const without = Object.keys(faults).filter((code) => !titled.has(code))
  expect(without).toEqual(pending)
})

test('and no title names a line that is not on the list', () => {
  expect([...titled.keys()].filter((code) => !(code in faults))).toEqual([])
})
