import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '#app/domain/cadres/csv.ts'

test('a table is told as spreadsheets read it', () => {
  expect(
    csvOf([
      ['谁', '做了什么'],
      ['林晓棠', '说 "好", 走了'],
    ]),
  ).toBe('\ufeff谁,做了什么\r\n林晓棠,"说 ""好"", 走了"\r\n')
  expect(csvOf([[1, null, 'a\nb']])).toBe('\ufeff1,,"a\nb"\r\n')
})

test('no text becomes a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
      const [line = ''] = csvOf([[first + rest]])
        .slice(1)
        .split('\r\n')
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
    }),
  )
})
