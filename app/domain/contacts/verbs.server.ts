import { businessRoles } from '#app/domain/actor.ts'
import { keepers } from '#app/domain/enterprises/permissions.ts'
import { read, verb } from '#app/domain/verb.ts'
import { ById, ContactAdd, ContactChange, ContactFilter, ContactRemoval, ContactReveal } from './forms.ts'
import { addContact, changeContact, removeContact, revealContact } from './mutations.server.ts'
import { getContact, listContacts } from './queries.server.ts'

export const contactVerbs = {
  'contacts.add': verb({ roles: keepers, api: 'POST /contacts', input: ContactAdd, run: addContact }),
  'contacts.change': verb({
    roles: keepers,
    api: 'PATCH /contacts/:id',
    input: ContactChange,
    run: changeContact,
  }),
  'contacts.remove': verb({
    roles: keepers,
    api: 'DELETE /contacts/:id',
    input: ContactRemoval,
    run: removeContact,
  }),
  'contacts.reveal': verb({
    roles: businessRoles,
    api: 'POST /contacts/:id/reveal',
    input: ContactReveal,
    run: revealContact,
  }),
}

export const contactReads = {
  'contacts.list': read({
    roles: businessRoles,
    api: 'GET /contacts',
    input: ContactFilter,
    run: listContacts,
  }),
  'contacts.get': read({
    roles: businessRoles,
    api: 'GET /contacts/:id',
    input: ById,
    run: (ctx, { id }) => getContact(ctx, id),
  }),
}
