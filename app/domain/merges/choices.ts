import { association } from '#app/domain/associations/record.ts'
import { contact } from '#app/domain/contacts/record.ts'

/** What is chosen of two contacts: all that is described of one but whose it is. */
export const contactChoices = Object.keys(contact.fields).filter(
  (name) => name !== 'enterpriseId' && name !== 'associationId',
)

/** What is chosen of two associations. */
export const associationChoices = Object.keys(association.fields)
