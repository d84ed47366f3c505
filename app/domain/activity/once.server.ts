import { createHash } from 'node:crypto'
import { and, eq, isNotNull } from 'drizzle-orm'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, invalidField } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { activities } from '#db/schema/activity.ts'

/**
 * Creates the record `input.id` once. The same body again answers the same record; another body is refused
 * (invalid, `record.otherBody`), another person's id too (conflict, `record.idTaken`).
 * `make` gets the digest to hand to `record()`; `find` reads the record that is there already.
 */
export async function createOnce<I extends { id: string }, T>(
  ctx: Context,
  input: I,
  find: (ctx: Context) => Promise<T>,
  make: (ctx: Context, digest: string) => Promise<T>,
): Promise<T> {
  const digest = digestOf(input)
  if (await wasMade(ctx, input.id, digest)) return find(ctx)
  try {
    return await inTransaction(ctx, (ctx) => make(ctx, digest))
  } catch (error) {
    if (!violated(error)?.endsWith('_pkey')) throw error
    // Someone committed this id while we were writing: it is either ourselves, sent twice, or not ours to use.
    if (await wasMade(ctx, input.id, digest)) return find(ctx)
    throw conflict('record.idTaken')
  }
}

async function wasMade(ctx: Context, id: string, digest: string) {
  const [made] = await ctx.db
    .select({ actorId: activities.actorId, digest: activities.digest })
    .from(activities)
    .where(and(eq(activities.subjectId, id), isNotNull(activities.digest)))
    .limit(1)
  if (!made) return false
  if (made.actorId !== ctx.actor.id) throw conflict('record.idTaken')
  if (made.digest !== digest) throw invalidField('record.otherBody', 'id', 'twice')
  return true
}

function digestOf(input: unknown) {
  return createHash('sha256')
    .update(JSON.stringify(sorted(input)))
    .digest('hex')
}

// Key order is the client's whim; a digest must not depend on it.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value instanceof Date || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
