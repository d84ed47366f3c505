import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { holidayMessages } from './messages.ts'

/** A year of which all that was decreed has been entered, and by what. */
export const calendarYear = describeRecord({
  word: 'year',
  words: holidayMessages,
  fields: { year: field.number(2000, 2199), source: field.line(120) },
})
