import { businessRoles } from '#app/domain/actor.ts'
import { verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { NewFile } from './forms.ts'
import { addFile } from './mutations.server.ts'

export const fileVerbs = {
  'files.add': verb({
    summary: 'Store a picture or a PDF',
    roles: businessRoles,
    api: 'POST /files',
    input: NewFile,
    answer: answer.StoredFile,
    run: addFile,
  }),
}
