import { noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

/** A command without a page: the composer posts a note here. */
export const action = act(noteVerbs['notes.add'], { ids: { enterpriseId: 'enterpriseId' } })
