import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { optionalPhone, optionalText } from '#app/domain/forms.ts'
import { describeRecord, ofOne } from '#app/domain/record.ts'
import { contactMessages } from './messages.ts'

const email = optionalText(120).refine(
  (value) => value === undefined || z.email().safeParse(value).success,
  'wrongFormat',
)

/** A person of a firm or of an association. Numbers are answered masked, see `revealContact`. */
export const contact = describeRecord({
  word: 'contact',
  words: contactMessages,
  fields: {
    enterpriseId: field.parent('enterpriseId'),
    associationId: field.parent('associationId'),
    name: field.line(60),
    post: field.optionalLine(60, { beside: true }),
    phone: field.own('phone', optionalPhone(), z.string().nullable(), { max: 40, masked: true }),
    email: field.own('email', email, z.string().nullable(), { max: 120, masked: true }),
    noticeOn: field.optionalDay(),
    isPrimary: field.tick(),
  },
  rules: [ofOne('enterpriseId', 'associationId')],
})
