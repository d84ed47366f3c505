import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { optionalPhone } from '#app/domain/forms.ts'
import { describeRecord } from '#app/domain/record.ts'
import { dutyMessages } from './duty-messages.ts'

/** Whom to call when the office is closed: a post's telephone, not a person's. */
export const dutyPhone = describeRecord({
  word: 'duty',
  words: dutyMessages,
  fields: { phone: field.own('phone', optionalPhone(), z.string().nullable(), { max: 40 }) },
})
