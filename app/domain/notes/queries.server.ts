import { desc, eq, sql } from 'drizzle-orm'
import { readableWithin } from '#app/domain/belonging.server.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { notes } from '#db/schema/enterprises.ts'
import { note } from './record.ts'

// Who reads the firm reads its remarks.
const { get, list, those } = recordQueries({
  ...{ of: note, table: notes, readable: readableWithin(notes, ['enterpriseId']) },
  also: (ctx) => ({
    authorId: notes.authorId,
    author: sql<string | null>`(select ${calledAs(ctx, 'a')} from accounts a where a.id = notes.author_id)`,
    at: notes.createdAt,
  }),
})
export const getNote = get
export const listNotes = list

/** A firm's remarks for its timeline, newest first. */
export const notesOf = (ctx: Context, enterpriseId: string, limit: number) =>
  those(ctx, eq(notes.enterpriseId, enterpriseId), [desc(notes.createdAt)], limit)
