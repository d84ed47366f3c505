import { z } from 'zod'
import { id, text, version } from '#app/domain/forms.ts'
import { change, creation } from '#app/domain/record.ts'
import { note } from './record.ts'

export const NoteAdd = creation(note)
export type NoteAdd = z.output<typeof NoteAdd>

export const NoteChange = change(note)
export type NoteChange = z.output<typeof NoteChange>

export const NoteRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type NoteRemoval = z.output<typeof NoteRemoval>

export const NoteFilter = z.object({
  enterpriseId: z.uuid().optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type NoteFilter = z.output<typeof NoteFilter>

export const ById = z.strictObject({ id: id() })
