import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { instant } from '#db/columns.ts'
import { accounts } from './cadres.ts'

/**
 * What concerned somebody, as a list to be read: one row for a person, a record and a minute, however much happened to it
 * then. Ids alone: names are read at the reader's level.
 */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    subjectKind: text().notNull(),
    subjectId: uuid().notNull(),
    /** The last that happened, when, and how much in that minute. */
    event: text().notNull(),
    eventId: uuid().notNull(),
    actorId: uuid().references(() => accounts.id),
    at: instant().notNull(),
    minute: instant().notNull(),
    count: integer().notNull().default(1),
    /** It asks the reader to do something. */
    asks: boolean().notNull(),
    readAt: instant(),
  },
  (t) => [
    unique('notices_minute').on(t.accountId, t.subjectId, t.minute),
    index('notices_account').on(t.accountId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('notices_unread').on(t.accountId).where(sql`${t.readAt} is null`),
    index('notices_read').on(t.readAt).where(sql`${t.readAt} is not null`),
    index('notices_actor').on(t.actorId),
  ],
)
