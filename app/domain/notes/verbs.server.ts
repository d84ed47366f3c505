import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import { ById, NoteAdd, NoteChange, NoteFilter, NoteRemoval } from './forms.ts'
import { addNote, changeNote, removeNote } from './mutations.server.ts'
import { getNote, listNotes } from './queries.server.ts'

export const noteVerbs = {
  'notes.add': verb({ roles: businessRoles, api: 'POST /notes', input: NoteAdd, run: addNote }),
  'notes.change': verb({ roles: businessRoles, api: 'PATCH /notes/:id', input: NoteChange, run: changeNote }),
  'notes.remove': verb({
    roles: businessRoles,
    api: 'DELETE /notes/:id',
    input: NoteRemoval,
    run: removeNote,
  }),
}

export const noteReads = {
  'notes.list': read({ roles: businessRoles, api: 'GET /notes', input: NoteFilter, run: listNotes }),
  'notes.get': read({
    roles: businessRoles,
    api: 'GET /notes/:id',
    input: ById,
    run: (ctx, { id }) => getNote(ctx, id),
  }),
}
