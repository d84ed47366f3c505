import { expect, test } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { clockMarks, type TimedTicket } from '#app/domain/tickets/page/clock-marks.tsx'
import { inEveryZone } from '#tests/support/zones.ts'

const none = { confirmedAt: null, businessDeadlineAt: null, businessDeadlineName: null, onSiteDueAt: null }
const daysOf = (ticket: TimedTicket, now: Date, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  Object.fromEntries(
    clockMarks(ticket, { locale, now, today: '2021-02-08' }).map(({ key, day, above, below }) => [
      key.slice(2),
      [day, key === 'm-now' ? above : below.split('\n')[0]].filter(Boolean).join(' '),
    ]),
  )

inEveryZone('the days of a clock line', () => {
  const open: TimedTicket = {
    ...{ ...none, state: 'on_site', resolvedAt: null },
    receivedAt: instantOf('2021-02-07', '15:30'),
    respondedAt: instantOf('2021-02-07', '15:48'),
    responseDueAt: instantOf('2021-02-07', '16:00'),
    onSiteAt: instantOf('2021-02-07', '16:55'),
    promisedAt: instantOf('2021-02-08', '13:30'),
    solveDueAt: instantOf('2021-02-08', '15:30'),
  }
  const now = instantOf('2021-02-08', '10:00')

  test('a matter of yesterday says so where it begins, and now says that it is today', () => {
    expect(daysOf(open, now)).toEqual({
      ...{ received: '2月7日 15:30', answered: '15:48', arrived: '16:55', now: '今天 10:00' },
      ...{ promised: '13:30', due: '15:30' },
    })
    expect(daysOf(open, now, 'en')).toMatchObject({ received: '7 Feb 15:30', now: 'today 10:00' })
  })

  test('a matter of today says no day', () => {
    const today = {
      ...open,
      receivedAt: instantOf('2021-02-08', '08:00'),
      respondedAt: instantOf('2021-02-08', '08:10'),
      onSiteAt: null,
    }
    expect(daysOf(today, now)).toMatchObject({ received: '08:00', answered: '08:10', now: '10:00' })
  })

  test('what ended after midnight says the second day, and 24:00 belongs to the first', () => {
    const night: TimedTicket = {
      ...{ ...open, state: 'confirmed', promisedAt: null },
      receivedAt: instantOf('2020-09-14', '19:40'),
      respondedAt: instantOf('2020-09-14', '19:45'),
      onSiteAt: instantOf('2020-09-14', '20:35'),
      resolvedAt: instantOf('2020-09-14', '24:00'),
      confirmedAt: instantOf('2020-09-15', '00:10'),
    }
    expect(daysOf(night, now)).toEqual({
      ...{ received: '2020年9月14日 19:40', answered: '19:45', arrived: '20:35', resolved: '24:00' },
      confirmed: '9月15日 00:10',
    })
  })
})
