import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Moved } from '#app/domain/merges/moved.ts'
import { instant, recordColumns } from '#db/columns.ts'

/** Two records that were one: which stayed, which was taken into it, and what moved, so that it can be taken apart again. */
export const merges = pgTable(
  'merges',
  {
    ...recordColumns(),
    kind: text({ enum: ['enterprise', 'contact', 'association'] }).notNull(),
    /** No foreign keys, since the kind says where they stand; neither is ever deleted. */
    survivorId: uuid().notNull(),
    absorbedId: uuid().notNull(),
    /** Of which record each field was taken, where both had their own. */
    choices: jsonb().$type<Record<string, 'survivor' | 'absorbed'>>().notNull(),
    moved: jsonb().$type<Moved>().notNull(),
    mergedBy: uuid().notNull(),
    mergedAt: instant().notNull(),
    undoneBy: uuid(),
    undoneAt: instant(),
    /** What somebody had changed since, and so stayed when it was undone: `table.column`, each once. */
    stayed: text().array().notNull().default([]),
  },
  (t) => [
    index('merges_survivor').on(t.survivorId, t.mergedAt.desc().nullsFirst()),
    index('merges_recent').on(t.mergedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    uniqueIndex('merges_absorbed').on(t.absorbedId).where(sql`${t.undoneAt} is null`),
    check('merges_of_two', sql`${t.survivorId} <> ${t.absorbedId}`),
    check('merges_undone', sql`num_nonnulls(${t.undoneBy}, ${t.undoneAt}) in (0, 2)`),
  ],
)
