import { expect, test } from 'vitest'
import { periodFor, ratesPeriodFor, rowsHref, yearElapsed } from '#app/domain/overview/leadership/periods.ts'
import { type RedItem, redListOf } from '#app/domain/overview/leadership/red-list.ts'

const today = '2021-02-08'
test('a firm stands once, with all its reasons, and the red ones lead', () => {
  const item = (key: string, reason: RedItem['reasons'][number], who: string | null = null): RedItem => ({
    ...{ key, href: `/x/${key}`, name: key, nameEn: null, sample: true, who, whoEn: who, acting: false },
    reasons: [reason],
  })
  const list = redListOf([
    item('b', { tone: 'warn', why: 'silent', days: 40 }),
    item('a', { tone: 'warn', why: 'handover', days: null }),
    item('a', { tone: 'red', why: 'ticketOverdue', days: 3 }, '沈嘉禾'),
    item('c', { tone: 'red', why: 'stalled', days: 62 }),
  ])
  expect(list.map(({ key, who, reasons }) => [key, who, reasons.map(({ why }) => why)])).toEqual([
    ['c', null, ['stalled']],
    ['a', '沈嘉禾', ['ticketOverdue', 'handover']],
    ['b', null, ['silent']],
  ])
})

test('periods of the switch, and the rates of a young year look back twelve months', () => {
  expect(periodFor('year', today)).toEqual({ from: '2021-01-01', to: null })
  expect(periodFor('last', today)).toEqual({ from: '2020-01-01', to: '2020-12-31' })
  expect(periodFor('all', today)).toEqual({ from: null, to: null })
  expect(ratesPeriodFor('year', today)).toEqual({ from: '2020-02-09', to: '2021-02-08' })
  expect(yearElapsed(today)).toBeCloseTo(39 / 365)
  expect(rowsHref('solved', periodFor('last', today))).toBe(
    '/overview/rows/solved?from=2020-01-01&to=2020-12-31',
  )
})
