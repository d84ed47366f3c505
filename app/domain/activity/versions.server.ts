import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { conflict, Refusal } from '#app/domain/refusal.ts'
import { activities } from '#db/schema/activity.ts'
import { accounts } from '#db/schema/cadres.ts'

type Versioned = PgTable & { id: PgColumn; version: PgColumn; updatedAt: PgColumn }
type Changes<T extends Versioned> = { [K in keyof T['$inferInsert']]?: T['$inferInsert'][K] | SQL }

/**
 * Writes `changes` where the record still has the version the form was opened with, and returns the new row.
 * No version: 428. Someone was faster: 409 `record.changedByOther` with `by`, `at`, `version` and `theirs`
 * (the record as it stands now, in the form's own fields), so that the page can show both and re-apply.
 */
export async function save<T extends Versioned>(
  ctx: Context,
  table: T,
  record: { id: string },
  version: number | undefined,
  changes: Changes<T>,
  theirs: Record<string, unknown> = {},
): Promise<T['$inferSelect']> {
  const saved = await saveIfStill(ctx, table, record, version, changes)
  if (saved) return saved
  throw await changedByOther(ctx, table, record.id, theirs)
}

/** The same, and answers nothing when someone was faster. */
export async function saveIfStill<T extends Versioned>(
  ctx: Context,
  table: T,
  record: { id: string },
  version: number | undefined,
  changes: Changes<T>,
): Promise<T['$inferSelect'] | undefined> {
  if (version === undefined)
    throw new Refusal('versionMissing', 'record.versionMissing', { version: 'required' })
  const [saved] = (await ctx.db
    .update(table)
    .set({ ...changes, updatedAt: ctx.now, version: sql`${table.version} + 1` } as never)
    .where(and(eq(table.id, record.id), eq(table.version, version)))
    .returning()) as T['$inferSelect'][]
  return saved
}

export async function changedByOther(
  ctx: Context,
  table: PgTable & { id: PgColumn; version: PgColumn },
  id: string,
  theirs: Record<string, unknown>,
) {
  const [now] = await ctx.db.select({ version: table.version }).from(table).where(eq(table.id, id))
  const [last] = await ctx.db
    .select({ by: called(ctx, accounts), at: activities.at })
    .from(activities)
    .leftJoin(accounts, eq(accounts.id, activities.actorId))
    .where(eq(activities.subjectId, id))
    .orderBy(desc(activities.at), desc(activities.id))
    .limit(1)
  return conflict('record.changedByOther', {
    by: last?.by ?? null,
    at: last?.at.toISOString() ?? null,
    version: (now?.version as number | undefined) ?? null,
    theirs,
  })
}
