import { z } from 'zod'
import { oneOf } from '#app/domain/forms.ts'

/** A dead letter is named by its number: its record is nobody's business here. */
export const LetterStep = z.strictObject({
  store: oneOf(['outbox', 'jobs']),
  number: z.coerce.number().int().min(1),
})
export type LetterStep = z.output<typeof LetterStep>

export const LetterFilter = z.object({})
