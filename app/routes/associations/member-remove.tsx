import { at } from '#app/addresses.ts'
import { associationVerbs } from '#app/domain/associations/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

/** A command without a page: takes a firm off the list of members. */
export const action = act(associationVerbs['associations.removeMember'], {
  id: 'associationId',
  to: (_, { part }) => at.associations.one(part('associationId')),
})
