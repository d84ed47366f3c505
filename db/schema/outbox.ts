import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { instant } from '#db/columns.ts'

/** What a worker needs to take a row up once, in its record's order. Times are the business clock's. */
const workColumns = () => ({
  id: uuid().primaryKey().$defaultFn(uuidv7),
  /** The order in which things happened. */
  seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  /** One record's rows are taken one after the other: `ticket:<id>`. */
  queue: text().notNull(),
  subjectKind: text().notNull(),
  subjectId: uuid().notNull(),
  status: text({ enum: ['waiting', 'done', 'dead', 'dropped'] })
    .notNull()
    .default('waiting'),
  dueAt: instant().notNull(),
  tries: integer().notNull().default(0),
  leasedBy: uuid(),
  leasedUntil: instant(),
  /** Kind and code of the last fault, never its words. */
  fault: text(),
  endedAt: instant(),
})

/** What is to be told to somebody because something happened; written with it, in its transaction, by `record()`. */
export const outbox = pgTable(
  'outbox',
  {
    ...workColumns(),
    /** Goes along with everything that leaves: who hears it twice knows it by this. */
    eventId: uuid().notNull(),
    event: text().notNull(),
    receiver: text().notNull(),
    /** Who did it, and so need not be told. */
    actorId: uuid(),
    pressing: boolean().notNull(),
  },
  (t) => [
    index('outbox_queue').on(t.queue, t.seq).where(sql`${t.status} = 'waiting'`),
    index('outbox_due').on(t.dueAt).where(sql`${t.status} = 'waiting'`),
    index('outbox_dead').on(t.seq).where(sql`${t.status} = 'dead'`),
    index('outbox_ended').on(t.endedAt).where(sql`${t.endedAt} is not null`),
    index('outbox_event').on(t.eventId),
  ],
)

/** What is due at a time: one row for each clock of a record, set by `set_timer` whenever the clock is set. */
export const jobs = pgTable(
  'jobs',
  {
    ...workColumns(),
    /** `ticket.solveDue`, `task.due`, … */
    kind: text().notNull(),
  },
  (t) => [
    unique('jobs_timer').on(t.subjectId, t.kind),
    index('jobs_queue').on(t.queue, t.seq).where(sql`${t.status} = 'waiting'`),
    index('jobs_due').on(t.dueAt).where(sql`${t.status} = 'waiting'`),
    index('jobs_dead').on(t.seq).where(sql`${t.status} = 'dead'`),
    index('jobs_ended').on(t.endedAt).where(sql`${t.endedAt} is not null`),
  ],
)
