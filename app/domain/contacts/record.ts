import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { optionalPhone, optionalText } from '#app/domain/forms.ts'
import { describeRecord } from '#app/domain/record.ts'
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
    enterpriseId: field.optionalId(null, { fixed: true, may: ['filter', 'import', 'export'] }),
    associationId: field.optionalId(null, { fixed: true, may: ['filter', 'import', 'export'] }),
    name: field.line(60),
    post: field.optionalLine(60, { beside: true }),
    phone: field.own('phone', optionalPhone(), z.string().nullable(), { max: 40, masked: true }),
    email: field.own('email', email, z.string().nullable(), { max: 120, masked: true }),
    noticeOn: field.optionalDay(),
    isPrimary: field.tick(),
  },
  rules: [
    {
      of: ['enterpriseId', 'associationId'],
      holds: ({ enterpriseId, associationId }) => Boolean(enterpriseId) !== Boolean(associationId),
      at: 'enterpriseId',
      fault: 'required',
    },
  ],
})
