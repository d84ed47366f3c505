import { z } from 'zod'
import { wellFormed } from '#app/domain/cleaning.ts'
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

const longest = 120

/**
 * The name a browser gave a file as it is kept and shown: nothing that turns or hides its letters, as it would disguise
 * what kind of file it is, and at most 120 characters with its ending.
 */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim()
  const ending = /\.\w{1,8}$/.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, longest - ending.length).join('')
  return stem + ending || 'photo'
}

/** The files of a page's form, beside its other fields. */
export const uploads = () =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z
      .array(z.custom<File>())
      .max(12)
      .refine((files) => files.every((one) => one instanceof File), { error: 'wrongKind', abort: true })
      .refine((files) => files.every(({ name }) => wellFormed(name)), 'illFormed'),
  )
