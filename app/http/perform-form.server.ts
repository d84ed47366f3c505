import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import { uploads } from '#app/domain/files/forms.ts'
import { addUploads } from '#app/domain/files/mutations.server.ts'
import type { Verb } from '#app/domain/verb.ts'
import { ensureRole } from './perform.server.ts'
import { check, readFields } from './read.server.ts'

const Sent = z.object({ files: uploads() })

/**
 * Runs a verb on a form that may bring photos. Who may never try is refused before anything is read, and every field and
 * file is found good by name before the first file is drawn anew and stored. `facts` is what the address says.
 */
export async function performForm<S extends z.ZodType, O>(
  ctx: Context,
  row: Verb<S, O>,
  request: Request,
  facts: Record<string, unknown> = {},
): Promise<O> {
  ensureRole(ctx, row)
  const { files, ...fields } = await readFields(request)
  const sent = check(Sent, { files }).files.map((file) => ({ id: uuidv7(), file }))
  const named = sent.length ? { fileIds: sent.map(({ id }) => id) } : {}
  const input = check(row.input, { ...fields, ...named, ...facts })
  if (sent.length) await addUploads(ctx, sent)
  return row.run(ctx, input)
}
