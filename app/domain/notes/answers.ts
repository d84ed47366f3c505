import { z } from 'zod'
import { instant, uuid } from '#app/domain/answers.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { note } from './record.ts'

export const Note = recordAnswers('Note', note, ['notes.change', 'notes.remove'], {
  authorId: uuid(),
  author: z.string().nullable(),
  at: instant(),
})
