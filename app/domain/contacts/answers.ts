import { z } from 'zod'
import { day, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { saidOf } from '#app/domain/record.ts'
import { contact } from './record.ts'

const masked = () => z.string().nullable().describe('Masked; revealed apart, with a reason.')

export const Contact = z
  .object({
    id: uuid(),
    version: version(),
    ...saidOf(contact),
    enterpriseId: uuid().nullable().describe('Either this or `associationId`.'),
    phone: masked(),
    email: masked(),
    noticeOn: day().nullable().describe('When the person was told what is kept about them.'),
    sample: sample(),
    canReveal: z.boolean().describe('Whether the reader may ask for the numbers.'),
  })
  .meta({ id: 'Contact' })

export const ContactPage = walkOf(Contact)

export const RevealedContact = z
  .object({ id: uuid(), phone: z.string().nullable(), email: z.string().nullable() })
  .meta({ id: 'RevealedContact' })
