import type { z } from 'zod'
import { invalid } from '#app/domain/refusal.ts'

/** A filter as its list reads it, or a refusal that names what cannot be read: a file of other rows would tell nobody. */
export function readStrictly<T>(filter: z.ZodType<T>, said: Record<string, unknown>): T {
  const read = filter.safeParse(said)
  if (read.success) return read.data
  const fields: Record<string, string> = {}
  for (const issue of read.error.issues)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) fields[key] ??= 'unknownField'
    else fields[issue.path.join('.') || 'filter'] ??= issue.message
  throw invalid('form.invalid', fields)
}
