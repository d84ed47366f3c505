import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { unitMessages } from './messages.ts'

/** An office of the park's administration. */
export const unit = describeRecord({
  word: 'unit',
  words: unitMessages,
  fields: { name: field.line(40), nameEn: field.line(60) },
})
