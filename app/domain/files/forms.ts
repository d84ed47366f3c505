import { z } from 'zod'
import { id, newId, text } from '#app/domain/forms.ts'

export const maxFileSize = 10 * 1024 * 1024

/** A file by the API: its bytes in base64. */
export const NewFile = z.strictObject({
  id: newId(),
  name: text(120),
  content: z
    .base64()
    .min(4)
    .max(Math.ceil(maxFileSize / 3) * 4 + 4),
})
export type NewFile = z.output<typeof NewFile>

export const FileById = z.strictObject({ id: id() })

/** The files of a page's form, beside its other fields. */
export const uploads = () =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.instanceof(File, { error: 'wrongKind' })).max(12),
  )
