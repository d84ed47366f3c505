import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { keepers } from '#app/domain/enterprises/permissions.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { ById, ContactAdd, ContactChange, ContactFilter, ContactRemoval, ContactReveal } from './forms.ts'
import { addContact, changeContact, removeContact, revealContact } from './mutations.server.ts'
import { getContact, listContacts } from './queries.server.ts'

export const contactVerbs = {
  'contacts.add': verb({
    summary: 'Add a contact to a firm or an association',
    roles: keepers,
    api: 'POST /contacts',
    browser: true,
    input: ContactAdd,
    answer: answer.Contact,
    run: addContact,
  }),
  'contacts.change': verb({
    summary: 'Change a contact',
    roles: keepers,
    api: 'PATCH /contacts/:id',
    browser: true,
    input: ContactChange,
    answer: answer.Contact,
    run: changeContact,
  }),
  'contacts.remove': verb({
    summary: 'Take a contact off the list, with the reason',
    undo: 'contacts.restore',
    roles: keepers,
    api: 'DELETE /contacts/:id',
    browser: true,
    input: ContactRemoval,
    answer: Gone,
    run: removeContact,
  }),
  'contacts.reveal': verb({
    summary: 'Reveal a contact’s numbers, with the reason',
    roles: businessRoles,
    api: 'POST /contacts/:id/reveal',
    input: ContactReveal,
    answer: answer.RevealedContact,
    run: revealContact,
  }),
}

export const contactReads = {
  'contacts.list': read({
    summary: 'List the contacts of a firm or an association',
    roles: businessRoles,
    api: 'GET /contacts',
    input: walkable(ContactFilter),
    answer: answer.ContactPage,
    run: walked(listContacts),
  }),
  'contacts.get': read({
    summary: 'Read a contact',
    roles: businessRoles,
    api: 'GET /contacts/:id',
    input: ById,
    answer: answer.Contact,
    run: (ctx, { id }) => getContact(ctx, id),
  }),
}
