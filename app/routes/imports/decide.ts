import { at } from '#app/addresses.ts'
import { importVerbs } from '#app/domain/imports/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

export const action = act(importVerbs['imports.decide'], {
  id: 'importId',
  to: ({ id }) => at.imports.one(id),
})
