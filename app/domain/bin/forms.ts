import { z } from 'zod'
import { id, oneOf, searchWord, version } from '#app/domain/forms.ts'
import { binWords } from './words.ts'

/** What the bin is cut by. */
export const BinFilter = z.object({
  word: oneOf(binWords).optional().catch(undefined),
  q: searchWord(),
  after: z.string().max(100).optional().catch(undefined),
})
export type BinFilter = z.output<typeof BinFilter>

export const BinStep = z.strictObject({ id: id(), version: version() })
export type BinStep = z.output<typeof BinStep>
