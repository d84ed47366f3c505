import { z } from 'zod'
import { id, newId, oneOf, optionalOneOf, text, version } from '#app/domain/forms.ts'
import { exportKinds } from './kinds.ts'

export const formats = ['xlsx', 'csv', 'gbk'] as const
export type Format = (typeof formats)[number]

/** What is asked of every export: `purpose` stands in the file, before whoever has to agree, and in the audit log. */
export const ExportAsk = z.strictObject({
  id: newId(),
  kind: oneOf(exportKinds),
  format: oneOf(formats),
  purpose: text(60),
  /** The list’s own filter, as its page’s address has it. */
  filter: z.record(z.string().max(40), z.string().max(200)).default({}),
})
export type ExportAsk = z.output<typeof ExportAsk>

export const ExportStep = z.strictObject({ id: id(), version: version() })
export type ExportStep = z.output<typeof ExportStep>

export const ExportRefusal = z.strictObject({ id: id(), version: version(), note: text(200) })
export type ExportRefusal = z.output<typeof ExportRefusal>

/** One’s own, or what waits for one’s word. */
export const ExportFilter = z.object({
  whose: optionalOneOf(['mine', 'waiting']).catch(undefined),
  after: id().optional().catch(undefined),
})
export type ExportFilter = z.output<typeof ExportFilter>

export const extensionOf = (format: Format) => (format === 'xlsx' ? 'xlsx' : 'csv')
