import { z } from 'zod'
import { id, newId, text, version } from '#app/domain/forms.ts'

export const NoteAdd = z.strictObject({ id: newId(), enterpriseId: id(), text: text(2000) })
export type NoteAdd = z.output<typeof NoteAdd>

export const NoteChange = z.strictObject({ id: id(), version: version(), text: text(2000) })
export type NoteChange = z.output<typeof NoteChange>

export const NoteRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type NoteRemoval = z.output<typeof NoteRemoval>

export const NoteFilter = z.object({
  enterpriseId: z.uuid().optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type NoteFilter = z.output<typeof NoteFilter>

export const ById = z.strictObject({ id: id() })
