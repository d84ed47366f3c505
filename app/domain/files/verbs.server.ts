import { businessRoles } from '#app/domain/actor.ts'
import { verb } from '#app/domain/verb.ts'
import { NewFile } from './forms.ts'
import { addFile } from './mutations.server.ts'

export const fileVerbs = {
  'files.add': verb({ roles: businessRoles, api: 'POST /files', input: NewFile, run: addFile }),
}
