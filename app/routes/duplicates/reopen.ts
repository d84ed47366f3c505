import { at } from '#app/addresses.ts'
import { duplicateVerbs } from '#app/domain/merges/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

export const action = act(duplicateVerbs['duplicates.reopen'], {
  id: 'pairId',
  to: (_, { url }) => at.duplicates.queue({ said: url.searchParams.get('said') }),
})
