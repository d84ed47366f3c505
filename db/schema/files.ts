import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { recordColumns, softDelete } from '#db/columns.ts'
import { accounts } from './cadres.ts'
import { stageEvents } from './projects.ts'
import { ticketEntries } from './ticket-work.ts'
import { tickets } from './tickets.ts'
import { visits } from './visits.ts'

/** A stored file, by content; the bytes lie under DATA_DIR/files. */
export const files = pgTable(
  'files',
  {
    ...recordColumns(),
    /** SHA-256 of the stored bytes (images after re-encoding). */
    sha256: text().notNull(),
    mime: text({ enum: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] }).notNull(),
    size: integer().notNull(),
    width: integer(),
    height: integer(),
    name: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    index().on(t.uploadedBy),
    index().on(t.sha256),
    check('files_size', sql`${t.size} between 1 and 20971520`),
  ],
)

/** What a file belongs to: exactly one parent, whose reading rule decides who may fetch it. */
export const fileLinks = pgTable(
  'file_links',
  {
    ...recordColumns(),
    ...softDelete(),
    fileId: uuid()
      .notNull()
      .references(() => files.id),
    visitId: uuid().references(() => visits.id),
    stageEventId: uuid().references(() => stageEvents.id),
    ticketId: uuid().references(() => tickets.id),
    ticketEntryId: uuid().references(() => ticketEntries.id),
    position: integer().notNull().default(0),
  },
  (t) => [
    index().on(t.ticketEntryId),
    index().on(t.fileId),
    index().on(t.visitId),
    index().on(t.stageEventId),
    index().on(t.ticketId),
    check('file_link_parent', sql`num_nonnulls(${t.visitId}, ${t.stageEventId}, ${t.ticketId}) = 1`),
  ],
)
