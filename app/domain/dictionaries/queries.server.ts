import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import type { DictionaryKind } from './kinds.ts'

export type DictionaryEntry = { code: string; name: string; nameEn: string }

/** What may be chosen now; a retired entry is still named where it is used. */
export function entriesOf(ctx: Context, kind: DictionaryKind): Promise<DictionaryEntry[]> {
  return select(ctx, and(eq(dictionaryEntries.kind, kind), isNull(dictionaryEntries.retiredAt)))
}

/** The same with retired ones, to name what old records hold. */
export function allEntriesOf(ctx: Context, kind: DictionaryKind): Promise<DictionaryEntry[]> {
  return select(ctx, eq(dictionaryEntries.kind, kind))
}

/** All of a list for programs, each entry with whether it may still be chosen. */
export function listEntries(ctx: Context, kind: DictionaryKind) {
  return ctx.db
    .select({ ...columns, retired: sql<boolean>`${dictionaryEntries.retiredAt} is not null` })
    .from(dictionaryEntries)
    .where(eq(dictionaryEntries.kind, kind))
    .orderBy(dictionaryEntries.position, dictionaryEntries.code)
}

const columns = { code: dictionaryEntries.code, name: dictionaryEntries.zh, nameEn: dictionaryEntries.en }

function select(ctx: Context, where: SQL | undefined) {
  return ctx.db
    .select(columns)
    .from(dictionaryEntries)
    .where(where)
    .orderBy(dictionaryEntries.position, dictionaryEntries.code)
}
