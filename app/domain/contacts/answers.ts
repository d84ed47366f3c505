import { z } from 'zod'
import { sample, uuid } from '#app/domain/answers.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { contact } from './record.ts'

export const Contact = recordAnswers('Contact', contact, ['contacts.change', 'contacts.remove'], {
  sample: sample(),
  canReveal: z.boolean().describe('Whether the reader may ask for the numbers.'),
})

export const RevealedContact = z
  .object({ id: uuid(), phone: z.string().nullable(), email: z.string().nullable() })
  .meta({ id: 'RevealedContact' })
