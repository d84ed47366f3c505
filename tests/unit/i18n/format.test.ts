import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wanYuan } from '#app/domain/forms.ts'
import {
  dayIn,
  formatCount,
  formatDay,
  formatDuration,
  formatInstant,
  formatMoney,
  formatRate,
  formatSpan,
  formatTime,
  wanOf,
} from '#app/i18n/format.ts'

const now = '2021-02-08T10:00:00+08:00'

describe('a day', () => {
  test('is told as the office writes it', () => {
    expect(formatDay('2021-02-08', 'zh-CN', '2021-02-08')).toBe('2月8日')
    expect(formatDay('2021-02-08', 'zh-CN', '2021-02-08', { weekday: true })).toBe('2月8日 周一')
    expect(formatDay('2021-02-08', 'en', '2021-02-08', { weekday: true })).toBe('Mon 8 Feb')
  })

  test('names its year when that is not this year', () => {
    expect(formatDay('2020-12-31', 'zh-CN', '2021-02-08')).toBe('2020年12月31日')
    expect(formatDay('2020-12-31', 'en', '2021-02-08')).toBe('31 Dec 2020')
    expect(formatDay('2021-01-01', 'zh-CN', '2021-02-08', { year: true })).toBe('2021年1月1日')
  })

  test('that nobody knows is a dash', () => {
    expect(formatDay(null, 'zh-CN', '2021-02-08')).toBe('—')
    expect(formatInstant(undefined, 'en', now)).toBe('—')
  })
})

describe('an instant', () => {
  test('is told in the zone of the park', () => {
    expect(formatInstant('2021-02-08T02:00:00Z', 'zh-CN', now)).toBe('2月8日 周一 10:00')
    expect(formatInstant('2021-02-08T02:00:00Z', 'en', now)).toBe('Mon 8 Feb 10:00')
  })

  test('just after midnight belongs to the new day', () => {
    expect(formatInstant('2021-02-08T16:00:00Z', 'zh-CN', now)).toBe('2月9日 周二 00:00')
    expect(dayIn('2021-02-08T15:59:59Z')).toBe('2021-02-08')
    expect(formatTime('2021-02-08T16:05:00Z')).toBe('00:05')
  })

  test('of today is told by its time alone where room is short', () => {
    expect(formatInstant('2021-02-08T11:30:00Z', 'zh-CN', now, { short: true })).toBe('19:30')
    expect(formatInstant('2021-02-07T11:30:00Z', 'zh-CN', now, { short: true })).toBe('2月7日 19:30')
  })
})

describe('money', () => {
  test('is told in 万元, from one 亿 in 亿元', () => {
    expect(formatMoney(12_000_000_00, 'zh-CN')).toBe('1,200 万元')
    expect(formatMoney(350_000_000_00, 'zh-CN')).toBe('3.5 亿元')
    expect(formatMoney(99_999_999_00, 'zh-CN')).toBe('9,999.9999 万元')
  })

  test('is told in millions in English', () => {
    expect(formatMoney(12_000_000_00, 'en')).toBe('CNY 12 million')
    expect(formatMoney(1_005_000_00, 'en')).toBe('CNY 1.005 million')
  })

  test('below a million is told in English to the yuan, as exactly as it was typed in 万元', () => {
    expect(formatMoney(35_000_00, 'en')).toBe('CNY 35,000')
    expect(formatMoney(999_999_00, 'en')).toBe('CNY 999,999')
    expect(formatMoney(3_500_01, 'zh-CN')).toBe('0.350001 万元')
    expect(wanOf(31_250_00)).toBe('3.125')
  })

  test('of nobody knows how much is a dash, none at all is zero', () => {
    expect(formatMoney(null, 'zh-CN')).toBe('—')
    expect(wanOf(undefined)).toBe('—')
    expect(formatMoney(0, 'zh-CN')).toBe('0 万元')
    expect(wanOf(3_600_000_00)).toBe('360')
  })
})

test('a count that was cut says so', () => {
  expect(formatCount(1000)).toBe('1000')
  expect(formatCount(1001)).toBe('1000+')
})

test('a rate of nothing is a dash', () => {
  expect(formatRate({ numerator: 11, denominator: 13 })).toBe('84.6%')
  expect(formatRate({ numerator: 0, denominator: 0 })).toBe('—')
})

describe('a duration', () => {
  test.each([
    [5, '5 分钟', '5 min'],
    [60, '1 小时', '1 h'],
    [170, '2 小时 50 分', '2 h 50 min'],
    [4560, '3 天 4 小时', '3 d 4 h'],
    [-3, '0 分钟', '0 min'],
  ])('of %i minutes', (minutes, zh, en) => {
    expect(formatDuration(minutes, 'zh-CN')).toBe(zh)
    expect(formatDuration(minutes, 'en')).toBe(en)
  })
})

test('an amount typed, kept, shown and typed again is the same to the 分', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000_000 }), (fen) => {
      expect(wanYuan().parse(wanOf(fen))).toBe(fen)
    }),
  )
})

test('an amount in words says all of itself in both languages', () => {
  const number = (text: string) => Number(text.replace(/[^\d.]/g, ''))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_999_99 }), (fen) => {
      const zh = formatMoney(fen, 'zh-CN')
      const en = formatMoney(fen, 'en')
      const wan = zh.includes('亿') ? number(zh) * 10_000 : number(zh)
      const yuan = en.includes('million') ? number(en) * 1_000_000 : number(en)
      const exact = fen / 1_000_000
      expect(Math.abs(wan - exact)).toBeLessThanOrEqual(zh.includes('亿') ? 50 : 0)
      expect(Math.abs(yuan / 10_000 - exact)).toBeLessThanOrEqual(en.includes('million') ? 0.01 : 1e-9)
    }),
  )
})

describe('a span of days', () => {
  const span = (from: string | null, to: string | null, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    formatSpan(from, to, locale, '2021-02-08', '不限期')

  test('E15: a policy from 2020 to the end of 2021 has its year at both ends', () => {
    expect(span('2020-01-01', '2021-12-31')).toBe('2020年1月1日 – 2021年12月31日')
    expect(span('2020-01-01', '2021-12-31', 'en')).toBe('1 Jan 2020 – 31 Dec 2021')
  })

  test('E15: so have a trip over New Year and one that ends next year', () => {
    expect(span('2020-12-30', '2021-01-02')).toBe('2020年12月30日 – 2021年1月2日')
    expect(span('2021-12-30', '2022-01-02')).toBe('2021年12月30日 – 2022年1月2日')
    expect(span('2020-12-01', null)).toBe('2020年12月1日 – 不限期')
  })

  test('E15: within this year none is needed', () => {
    expect(span('2021-02-01', '2021-02-08')).toBe('2月1日 – 2月8日')
    expect(span(null, '2021-02-08')).toBe('不限期 – 2月8日')
  })
})
