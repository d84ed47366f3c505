import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/columns.ts'
import { accounts } from './cadres.ts'

/** What was asked to be taken out of the house, by whom, who agreed, and what became of it. Times are the business clock's. */
export const exports = pgTable(
  'exports',
  {
    id: uuid().primaryKey(),
    /** 导出〔2021〕37号. */
    serial: integer().notNull().generatedAlwaysAsIdentity(),
    /** Goes up with every step a person takes. */
    version: integer().notNull().default(1),
    kind: text().notNull(),
    /** The list's filter, as its page reads it. */
    filter: jsonb().$type<Record<string, string>>().notNull(),
    /** The filter in words. */
    said: jsonb().$type<Record<'zh-CN' | 'en', string>>().notNull(),
    /** Names of the columns, in the file's language. */
    columns: jsonb().$type<readonly string[]>().notNull(),
    format: text({ enum: ['xlsx', 'csv', 'gbk'] }).notNull(),
    locale: text({ enum: ['zh-CN', 'en'] }).notNull(),
    purpose: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    state: text({
      enum: ['asked', 'approved', 'refused', 'running', 'ready', 'cancelled', 'failed', 'gone'],
    }).notNull(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant(),
    /** Why it was refused. */
    note: text(),
    /** Rows when it was asked for, and rows written so far. */
    rows: integer().notNull(),
    rowsDone: integer().notNull().default(0),
    /** The writer is taken for dead after this. */
    leasedUntil: instant(),
    tries: integer().notNull().default(0),
    fault: text(),
    endedAt: instant(),
    /** SHA-256 of the file, its size, and its name in the data directory. */
    digest: text(),
    bytes: bigint({ mode: 'number' }),
    file: text(),
    expiresAt: instant(),
  },
  (t) => [
    index('exports_asked_by').on(t.askedBy, t.id.desc().nullsFirst()),
    index('exports_decided_by').on(t.decidedBy).where(sql`${t.decidedBy} is not null`),
    index('exports_waiting').on(t.id).where(sql`${t.state} = 'asked'`),
    index('exports_due').on(t.askedAt).where(sql`${t.state} in ('approved', 'running')`),
    index('exports_kept').on(t.expiresAt).where(sql`${t.state} = 'ready'`),
    // Nobody agrees to her own; a file has its digest and its end.
    check('exports_other_decides', sql`${t.decidedBy} is distinct from ${t.askedBy}`),
    check(
      'exports_ready_whole',
      sql`${t.state} <> 'ready' or num_nulls(${t.digest}, ${t.bytes}, ${t.file}, ${t.expiresAt}) = 0`,
    ),
  ],
)
