import { z } from 'zod'
import { instant, uuid, version, walkOf } from '#app/domain/answers.ts'
import { saidOf } from '#app/domain/record.ts'
import { note } from './record.ts'

export const Note = z
  .object({
    id: uuid(),
    version: version(),
    ...saidOf(note),
    authorId: uuid(),
    author: z.string().nullable(),
    at: instant(),
  })
  .meta({ id: 'Note' })

export const NotePage = walkOf(Note)
