import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ImportOptions, ImportSheet, RowPlan, RowRead } from '#app/domain/imports/imports.ts'
import { importKinds, importStates, rowVerdicts } from '#app/domain/imports/imports.ts'
import { instant, recordColumns } from '#db/columns.ts'
import { accounts } from './cadres.ts'

/** A ledger that was handed in: read and tried first, written once somebody who did not bring it says so. */
export const imports = pgTable(
  'imports',
  {
    ...recordColumns(),
    fileName: text().notNull(),
    /** SHA-256 of the file, which lies under DATA_DIR/imports. */
    digest: text().notNull(),
    bytes: integer().notNull(),
    /** Business is confirmed by a leader, what the administrators keep by the security administrator. */
    kind: text({ enum: importKinds }).notNull().default('business'),
    state: text({ enum: importStates }).notNull(),
    /** Why the file is refused or the work stopped, by code; and where. */
    fault: text(),
    faultPlace: text(),
    importerId: uuid()
      .notNull()
      .references(() => accounts.id),
    confirmedBy: uuid().references(() => accounts.id),
    confirmedAt: instant(),
    startedAt: instant(),
    endedAt: instant(),
    /** Somebody asked that writing rest. */
    pausing: boolean().notNull().default(false),
    options: jsonb().$type<ImportOptions>().notNull().default({}),
    sheets: jsonb().$type<ImportSheet[]>().notNull().default([]),
    /** Rows gone through in the present state. */
    progress: integer().notNull().default(0),
    revertedBy: uuid().references(() => accounts.id),
    revertedAt: instant(),
    /** By the wall's clock: whose turn it is to work on it. */
    leasedUntil: instant(),
  },
  (t) => [
    index('imports_recent').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('imports_importer').on(t.importerId),
    index('imports_confirmer').on(t.confirmedBy),
    index('imports_reverter').on(t.revertedBy),
    check('imports_two_people', sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.importerId}`),
  ],
)

/** A row of a ledger, what became of it, and what is to be done with it. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id),
    sheet: integer().notNull(),
    /** As the program numbers it, from 1. */
    row: integer().notNull(),
    /** Where it stands in the order of working: what others hang on comes first. */
    turn: integer().notNull(),
    word: text().notNull(),
    read: jsonb().$type<RowRead>().notNull(),
    /** Cells that were mended in the page, by their column. */
    mended: jsonb().$type<Record<string, string>>().notNull().default({}),
    decision: text({ enum: ['same', 'separate', 'skip'] }),
    verdict: text({ enum: rowVerdicts }),
    plan: jsonb().$type<RowPlan>(),
    /** The record it is, or will be. */
    recordId: uuid().notNull(),
    /** What rows of the same file find it by. */
    nameKey: text(),
    code: text(),
    state: text({ enum: ['waiting', 'written', 'left', 'reverted', 'kept'] })
      .notNull()
      .default('waiting'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.sheet, t.row] }),
    index('import_rows_turn').on(t.importId, t.turn, t.sheet, t.row),
    index('import_rows_verdict').on(t.importId, t.verdict, t.sheet, t.row),
    index('import_rows_name').on(t.importId, t.nameKey),
  ],
)

/** Every record an import wrote, in its order: what stood there before and after, for taking it back. */
export const importWrites = pgTable(
  'import_writes',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    importId: uuid()
      .notNull()
      .references(() => imports.id),
    batch: integer().notNull(),
    sheet: integer().notNull(),
    row: integer().notNull(),
    table: text().notNull(),
    recordId: uuid().notNull(),
    op: text({ enum: ['insert', 'update'] }).notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    versionWritten: integer(),
    /** Taken back, or what of it stays because somebody worked on: nothing was said yet. */
    outcome: text({ enum: ['gone', 'restored', 'kept'] }),
    /** Fields that stay, since they were edited later. */
    keptFields: text().array(),
  },
  (t) => [index('import_writes_import').on(t.importId, t.seq), index('import_writes_record').on(t.recordId)],
)
