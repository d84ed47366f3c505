import { z } from 'zod'
import { day, instant, uuid } from '#app/domain/answers.ts'
import { itemKeys, openers } from './checklist.ts'

export const ChecklistRequest = z
  .object({
    id: uuid(),
    item: z.enum(itemKeys),
    role: z.enum(openers).describe('Whose part the item is, and who is told.'),
    onDay: day(),
    by: z.string().describe('Their name.'),
    at: instant(),
  })
  .meta({ id: 'ChecklistRequest' })
