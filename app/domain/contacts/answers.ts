import { z } from 'zod'
import { day, sample, uuid } from '#app/domain/answers.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { contact } from './record.ts'

const masked = () => z.string().nullable().describe('Masked; revealed apart, with a reason.')

export const Contact = recordAnswers('Contact', contact, ['contacts.change', 'contacts.remove'], {
  enterpriseId: uuid().nullable().describe('Either this or `associationId`.'),
  phone: masked(),
  email: masked(),
  noticeOn: day().nullable().describe('When the person was told what is kept about them.'),
  sample: sample(),
  canReveal: z.boolean().describe('Whether the reader may ask for the numbers.'),
})

export const RevealedContact = z
  .object({ id: uuid(), phone: z.string().nullable(), email: z.string().nullable() })
  .meta({ id: 'RevealedContact' })
