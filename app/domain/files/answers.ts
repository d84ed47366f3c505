import { z } from 'zod'
import { uuid } from '#app/domain/answers.ts'

const file = {
  id: uuid(),
  name: z.string(),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  size: z.int().describe('Bytes.'),
  sha256: z.string(),
  width: z.int().nullable().describe('Pixels; null for what is no picture.'),
  height: z.int().nullable(),
}

export const StoredFile = z.object(file).meta({ id: 'StoredFile' })

/** A file where it hangs on a record. */
export const LinkedFile = z
  .object({ ...file, ticketEntryId: uuid().nullable(), stageEventId: uuid().nullable() })
  .meta({ id: 'LinkedFile' })
