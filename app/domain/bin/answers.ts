import { z } from 'zod'
import { instant, uuid, version, walkOf } from '#app/domain/answers.ts'
import { binWords } from './words.ts'

const word = () => z.enum(binWords).describe('What kind of record it is.')
const name = () => z.string().nullable().describe('What it is called, in the language asked for.')

export const Removed = z
  .object({
    id: uuid(),
    word: word(),
    version: version(),
    name: name(),
    of: z.string().nullable().describe('What it belongs to.'),
    what: z.string().nullable().describe('Its mode, kind or metric.'),
    on: z.string().nullable().describe('The day or year it is of.'),
    reason: z.string().nullable(),
    removedAt: instant(),
    removedBy: z.string().nullable(),
  })
  .meta({ id: 'Removed' })
export const RemovedPage = walkOf(Removed)
export const Restored = z.object({ id: uuid(), version: version(), word: word(), name: name() })
