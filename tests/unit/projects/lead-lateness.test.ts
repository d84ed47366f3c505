import { expect, test } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { answerBy } from '#app/domain/projects/leads/lateness.ts'
import { inEveryZone } from '#tests/support/zones.ts'

inEveryZone('a lead', () => {
  test.each([
    ['2021-02-05', '17:30', '2021-02-06'],
    ['2021-02-05', '00:00', '2021-02-06'],
    ['2021-12-31', '23:59', '2022-01-01'],
  ])('that came on %s at %s is to be answered by the end of %s', (day, time, by) => {
    expect(answerBy(instantOf(day, time))).toBe(by)
  })
})
