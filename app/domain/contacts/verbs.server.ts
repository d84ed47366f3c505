import { businessRoles } from '#app/domain/actor.ts'
import { keepers } from '#app/domain/enterprises/permissions.ts'
import { recordReads, recordVerbs } from '#app/domain/record-verbs.server.ts'
import { verb } from '#app/domain/verb.ts'
import * as answers from './answers.ts'
import { ContactAdd, ContactChange, ContactFilter, ContactReveal } from './forms.ts'
import { keptContacts as kept, revealContact } from './mutations.server.ts'
import { getContact, listContacts } from './queries.server.ts'

const word = { named: 'contacts', called: 'a contact', kept } as const

export const contactVerbs = {
  ...recordVerbs({
    ...word,
    verbs: ['add', 'change'],
    roles: keepers,
    forms: [ContactAdd, ContactChange],
    answer: answers.Contact.One,
    summaries: {
      add: 'Add a contact to a firm or an association',
      remove: 'Take a contact off the list, with the reason',
    },
  }),
  'contacts.reveal': verb({
    summary: 'Reveal a contact’s numbers, with the reason',
    roles: businessRoles,
    api: 'POST /contacts/:id/reveal',
    input: ContactReveal,
    answer: answers.RevealedContact,
    run: revealContact,
  }),
}

export const contactReads = recordReads({
  ...word,
  lists: 'the contacts of a firm or an association',
  filter: ContactFilter,
  get: getContact,
  list: listContacts,
  answers: answers.Contact,
})
