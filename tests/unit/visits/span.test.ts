import { expect, test } from 'vitest'
import { spanWords } from '#app/domain/visits/brief.ts'

const told = (from: string, to: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  spanWords(new Date(`${from}+08:00`), new Date(`${to}+08:00`), locale, '2021-02-08')

test('a visit within a day names the day once', () => {
  expect(told('2021-02-08T09:00', '2021-02-08T10:30')).toBe('2月8日 周一 09:00–10:30')
})

test('a visit to midnight ends at 24:00 of its own day', () => {
  expect(told('2021-02-08T22:00', '2021-02-09T00:00')).toBe('2月8日 周一 22:00–24:00')
})

test('a visit past midnight names the day it ended on', () => {
  expect(told('2021-02-08T22:00', '2021-02-09T00:45')).toBe('2月8日 周一 22:00 – 2月9日 周二 00:45')
  expect(told('2021-02-07T22:00', '2021-02-09T00:00', 'en')).toBe('Sun 7 Feb 22:00 – Mon 8 Feb 24:00')
})
