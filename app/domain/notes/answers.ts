import { z } from 'zod'
import { instant, uuid, version, walkOf } from '#app/domain/answers.ts'

export const Note = z
  .object({
    id: uuid(),
    version: version(),
    enterpriseId: uuid(),
    authorId: uuid(),
    author: z.string().nullable(),
    text: z.string(),
    at: instant(),
  })
  .meta({ id: 'Note' })

export const NotePage = walkOf(Note)
