import { expect, test } from 'vitest'
import { lastTwelveMonths } from '#app/domain/calendar.ts'
import { ratesPeriodFor } from '#app/domain/overview/leadership/periods.ts'

test.each([
  ['2021-02-08', '2020-02-09'],
  ['2020-02-29', '2019-03-01'],
  ['2021-02-28', '2020-02-29'],
  ['2021-12-31', '2021-01-01'],
])('D8: the twelve months to %s begin on %s', (today, from) => {
  expect(lastTwelveMonths(today)).toEqual({ from, to: today })
  expect(ratesPeriodFor('year', today)).toEqual({ from, to: today })
})
