import { z } from 'zod'
import { flag, id, text } from '#app/domain/forms.ts'
import { change, creation, filterOf } from '#app/domain/record.ts'
import { contact } from './record.ts'

export const ContactAdd = creation(contact, {
  /** Another person of the same name. */
  separate: flag(),
})
export type ContactAdd = z.output<typeof ContactAdd>

/** A number left blank stays as it is: who edits a name need not know the phone. `clearPhone` takes it away. */
export const ContactChange = change(contact, { clearPhone: flag(), clearEmail: flag() })
export type ContactChange = z.output<typeof ContactChange>

export const ContactReveal = z.strictObject({ id: id(), reason: text(200) })
export type ContactReveal = z.output<typeof ContactReveal>

export const ContactFilter = filterOf(contact)
