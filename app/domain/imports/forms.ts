import { z } from 'zod'
import { id, newId, oneOf, optionalText, text, version } from '#app/domain/forms.ts'
import { limits } from './book/book.ts'
import { decisions, rowVerdicts } from './imports.ts'

/** A ledger by the API: its bytes in base64. */
export const NewImport = z.strictObject({
  id: newId(),
  name: text(120),
  content: z
    .base64()
    .min(4)
    .max(Math.ceil(limits.fileBytes / 3) * 4 + 4),
})
export type NewImport = z.output<typeof NewImport>

const one = { id: id(), version: version() }
export const ImportStep = z.strictObject(one)
export type ImportStep = z.output<typeof ImportStep>

/** About the people whose accounts a ledger made. */
export const StaffStep = z.strictObject({ id: id() })
export type StaffStep = z.output<typeof StaffStep>

/** Sends the file back to who prepared it, or takes it away. */
export const ImportDrop = z.strictObject({ ...one, reason: optionalText(300) })
export type ImportDrop = z.output<typeof ImportDrop>

const place = {
  sheet: z.coerce.number().int().min(0).max(99),
  row: z.coerce.number().int().min(1).max(1_048_576),
}
/** Whether a row is the record it looks like. */
export const RowDecision = z.strictObject({ ...one, ...place, decision: oneOf(decisions) })
export type RowDecision = z.output<typeof RowDecision>

/** A cell as it should read. */
export const CellMend = z.strictObject({
  ...one,
  ...place,
  column: z.coerce.number().int().min(0).max(255),
  text: optionalText(2000),
})
export type CellMend = z.output<typeof CellMend>

/** What a word of the file means, wherever it stands in the column. */
export const WordMeaning = z.strictObject({ ...one, field: text(80), word: text(200), code: text(60) })
export type WordMeaning = z.output<typeof WordMeaning>

/** Where a column goes; a blank leads nowhere. */
export const ColumnMapping = z.strictObject({
  ...one,
  sheet: z.coerce.number().int().min(0).max(99),
  heading: text(200),
  to: optionalText(80),
})
export type ColumnMapping = z.output<typeof ColumnMapping>

export const ImportFilter = z.object({ after: z.string().max(100).optional().catch(undefined) })
export type ImportFilter = z.output<typeof ImportFilter>

export const RowFilter = z.object({
  verdict: z.enum(rowVerdicts).optional().catch(undefined),
  sheet: z.coerce.number().int().min(0).max(99).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,2}_\d{1,7}$/)
    .optional()
    .catch(undefined),
})
export type RowFilter = z.output<typeof RowFilter>
export const RowAsk = RowFilter.extend({ id: id() })
