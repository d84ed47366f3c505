import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { ById, NoteAdd, NoteChange, NoteFilter, NoteRemoval } from './forms.ts'
import { addNote, changeNote, removeNote } from './mutations.server.ts'
import { getNote, listNotes } from './queries.server.ts'

export const noteVerbs = {
  'notes.add': verb({
    summary: 'Write a note on a firm',
    roles: businessRoles,
    api: 'POST /notes',
    browser: true,
    offline: true,
    input: NoteAdd,
    answer: answer.Note,
    run: addNote,
  }),
  'notes.change': verb({
    summary: 'Change one’s note',
    roles: businessRoles,
    api: 'PATCH /notes/:id',
    browser: true,
    offline: true,
    input: NoteChange,
    answer: answer.Note,
    run: changeNote,
  }),
  'notes.remove': verb({
    summary: 'Take a note back, with the reason',
    undo: 'notes.restore',
    roles: businessRoles,
    api: 'DELETE /notes/:id',
    browser: true,
    input: NoteRemoval,
    answer: Gone,
    run: removeNote,
  }),
}

export const noteReads = {
  'notes.list': read({
    summary: 'List the notes on a firm',
    roles: businessRoles,
    api: 'GET /notes',
    input: walkable(NoteFilter),
    answer: answer.NotePage,
    run: walked(listNotes),
  }),
  'notes.get': read({
    summary: 'Read a note',
    roles: businessRoles,
    api: 'GET /notes/:id',
    input: ById,
    answer: answer.Note,
    run: (ctx, { id }) => getNote(ctx, id),
  }),
}
