import { z } from 'zod'
import {
  flag,
  id,
  newId,
  optionalDay,
  optionalId,
  optionalPhone,
  optionalText,
  text,
  version,
} from '#app/domain/forms.ts'

const email = optionalText(120).refine(
  (value) => value === undefined || z.email().safeParse(value).success,
  'wrongFormat',
)

const person = {
  name: text(60),
  post: optionalText(60),
  isPrimary: flag(),
  noticeOn: optionalDay(),
}

export const ContactAdd = z
  .strictObject({
    id: newId(),
    enterpriseId: optionalId(),
    associationId: optionalId(),
    ...person,
    phone: optionalPhone(),
    email,
  })
  .refine((contact) => Boolean(contact.enterpriseId) !== Boolean(contact.associationId), {
    path: ['enterpriseId'],
    error: 'required',
  })
export type ContactAdd = z.output<typeof ContactAdd>

/** A number left blank stays as it is: who edits a name need not know the phone. `clearPhone` takes it away. */
export const ContactChange = z.strictObject({
  id: id(),
  version: version(),
  ...person,
  phone: optionalPhone(),
  email,
  clearPhone: flag(),
  clearEmail: flag(),
})
export type ContactChange = z.output<typeof ContactChange>

export const ContactRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type ContactRemoval = z.output<typeof ContactRemoval>

export const ContactReveal = z.strictObject({ id: id(), reason: text(200) })
export type ContactReveal = z.output<typeof ContactReveal>

export const ContactFilter = z.object({
  enterpriseId: z.uuid().optional().catch(undefined),
  associationId: z.uuid().optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type ContactFilter = z.output<typeof ContactFilter>

export const ById = z.strictObject({ id: id() })
