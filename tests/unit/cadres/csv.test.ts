import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '#app/domain/exports/csv.ts'

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

test.each(['＝1+1', '＋1', '－1', '＠sum', ' =1+1', '\u200b=1+1', '\u3000＝1', '\n=1', '﹢1', '−1'])(
  'C17: the cell %j is marked as text',
  (text) => {
    const [, cell = ''] = /^\ufeff"?([\s\S]*?)"?\r\n$/.exec(csvOf([[text]])) ?? []
    expect(cell).toBe(`'${text}`)
  },
)

test('C17: what only looks a little like one is left alone', () => {
  expect(csvOf([['甲=乙', 'a-b', '（+1）', -1]])).toBe('\ufeff甲=乙,a-b,（+1）,-1\r\n')
})
