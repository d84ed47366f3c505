import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { optionalTime, wallTime } from '#app/domain/forms.ts'
import { describeRecord, type Rule } from '#app/domain/record.ts'
import { hoursMessages } from './hours-messages.ts'

const time = (more?: { beside?: true }) => field.own('line', wallTime(), z.string(), { max: 5, ...more })
const maybeTime = (more?: { beside?: true }) =>
  field.own('line', optionalTime(), z.string().nullable(), { max: 5, ...more })

const later = (first: string, then: string): Rule => ({
  of: [first, then],
  holds: (whole) => !whole[first] || !whole[then] || whole[first] < whole[then],
  at: then,
  fault: 'mustBeLater',
})
const together = (one: string, other: string): Rule => ({
  of: [one, other],
  holds: (whole) => !whole[one] || Boolean(whole[other]),
  at: other,
  fault: 'required',
})

/** When the office is at work on a working day, and its lunch break if it has one; wall times of the park. */
export const officeHours = describeRecord({
  word: 'hours',
  words: hoursMessages,
  fields: {
    from: time(),
    to: time({ beside: true }),
    lunchFrom: maybeTime(),
    lunchTo: maybeTime({ beside: true }),
  },
  rules: [
    later('from', 'to'),
    later('from', 'lunchFrom'),
    later('lunchFrom', 'lunchTo'),
    later('lunchTo', 'to'),
    together('lunchFrom', 'lunchTo'),
    together('lunchTo', 'lunchFrom'),
  ],
})
