import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from '#app/domain/amounts.ts'
import { optionalWhole, wanYuan } from '#app/domain/forms.ts'
import { wanOf } from '#app/i18n/format.ts'

test.each([
  '1,12',
  '0,5',
  '12,34.5',
  '1.000,50',
  ',5',
  '1,',
  '1,2345',
  '0.0000001',
  '3亿万',
  '约3亿',
  '1.2.3',
  '-3',
])('C8: %s is no amount', (typed) =>
  expect(wanYuan().safeParse(typed).error?.issues[0]?.message).toBe('notANumber'),
)

test.each([
  ['１２３', 123e6],
  ['1，200', 1_200e6],
  ['1,234,567.5', 1_234_567.5e6],
  ['3亿', 30_000e6],
  ['1200万', 1_200e6],
  ['1.2 亿元', 12_000e6],
  ['12,000,000元', 1_200e6],
  ['0.000001', 1],
  [' 500 ', 500e6],
  [500, 500e6],
])('C8: %s is read as %s 分', (typed, fen) => expect(wanYuan().parse(typed)).toBe(fen))

test('C8: nothing typed is asked for, too much is said to be too much', () => {
  expect(wanYuan().safeParse('').error?.issues[0]?.message).toBe('required')
  expect(wanYuan().safeParse(undefined).error?.issues[0]?.message).toBe('required')
  expect(wanYuan().safeParse('99999999亿').error?.issues[0]?.message).toBe('tooBig')
})

test('C8: whole numbers take the same commas and widths', () => {
  const headcount = optionalWhole(0, 1_000_000)
  expect(['1,200', '１２０', ' 7 '].map((typed) => headcount.parse(typed))).toEqual([1_200, 120, 7])
  for (const typed of ['1,12', '0x10', '1e3', '12,34'])
    expect(headcount.safeParse(typed).error?.issues[0]?.message, typed).toBe('notANumber')
})

test('C8: an amount shown in its form is read as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e15 }), (fen) => {
      expect(readAmount(wanOf(fen))).toBe(fen)
    }),
  )
})
