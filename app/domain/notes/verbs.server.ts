import { businessRoles } from '#app/domain/actor.ts'
import { recordReads, recordVerbs } from '#app/domain/record-verbs.server.ts'
import * as answers from './answers.ts'
import { NoteAdd, NoteChange, NoteFilter } from './forms.ts'
import { keptNotes as kept } from './mutations.server.ts'
import { getNote, listNotes } from './queries.server.ts'

const word = { named: 'notes', called: 'a note', kept } as const

export const noteVerbs = recordVerbs({
  ...word,
  verbs: ['add', 'change'],
  roles: businessRoles,
  offline: true,
  forms: [NoteAdd, NoteChange],
  answer: answers.Note.One,
  summaries: {
    add: 'Write a note on a firm',
    change: 'Change one’s note',
    remove: 'Take a note back, with the reason',
  },
})

export const noteReads = recordReads({
  ...word,
  lists: 'the notes on a firm',
  filter: NoteFilter,
  get: getNote,
  list: listNotes,
  answers: answers.Note,
})
