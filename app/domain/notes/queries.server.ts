import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { columnsIn } from '#app/domain/record-columns.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises, notes } from '#db/schema/enterprises.ts'
import type { NoteFilter } from './forms.ts'
import { note } from './record.ts'

const columns = {
  id: notes.id,
  version: notes.version,
  ...columnsIn(notes, note),
  authorId: notes.authorId,
  author: accounts.name,
  at: notes.createdAt,
}

// Who reads the firm reads its remarks.
const readable = (ctx: Context) => and(readableEnterprises(ctx.actor), isNull(notes.deletedAt))

export async function listNotes(ctx: Context, filter: NoteFilter & Paging) {
  const size = filter.limit ?? 50
  const { beyond, order, cursor } = paging(notes, filter)
  const rows = await ctx.db
    .select({ ...columns, cursor })
    .from(notes)
    .innerJoin(enterprises, eq(enterprises.id, notes.enterpriseId))
    .leftJoin(accounts, eq(accounts.id, notes.authorId))
    .where(
      and(
        readable(ctx),
        filter.enterpriseId ? eq(notes.enterpriseId, filter.enterpriseId) : undefined,
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(size + 1)
  const { items, next } = pageOf(rows, size)
  return { items: items.map(({ cursor, ...note }) => note), next }
}

/** A firm's remarks for its timeline, newest first. */
export function notesOf(ctx: Context, enterpriseId: string, limit: number) {
  return ctx.db
    .select(columns)
    .from(notes)
    .innerJoin(enterprises, eq(enterprises.id, notes.enterpriseId))
    .leftJoin(accounts, eq(accounts.id, notes.authorId))
    .where(and(readable(ctx), eq(notes.enterpriseId, enterpriseId)))
    .orderBy(desc(notes.createdAt), desc(notes.id))
    .limit(limit)
}

export async function getNote(ctx: Context, id: string) {
  const [found] = await ctx.db
    .select(columns)
    .from(notes)
    .innerJoin(enterprises, eq(enterprises.id, notes.enterpriseId))
    .leftJoin(accounts, eq(accounts.id, notes.authorId))
    .where(and(readable(ctx), eq(notes.id, id)))
  if (!found) throw missing('notes.missing')
  return found
}
