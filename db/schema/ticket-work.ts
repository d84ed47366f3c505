import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ticketStates } from '#app/domain/tickets/ticket.ts'
import { instant, recordColumns } from '#db/columns.ts'
import { accounts } from './cadres.ts'
import { tickets } from './tickets.ts'

/** The conversation and every state change, insert-only. `late` marks a back-filled time. */
export const ticketEntries = pgTable(
  'ticket_entries',
  {
    ...recordColumns(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    /** When it happened. */
    at: instant().notNull(),
    /** When it was written down, by the server. */
    writtenAt: instant().notNull(),
    late: boolean().notNull().default(false),
    authorId: uuid().references(() => accounts.id),
    kind: text().notNull(),
    toState: text({ enum: ticketStates }),
    text: text(),
    particulars: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index().on(t.authorId),
    index('ticket_entries_park_asked').on(t.ticketId).where(sql`${t.kind} = 'park_asked'`),
    index('ticket_entries_ticket').on(t.ticketId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

/** Dispatches and hand-overs: accountable changes only when signed for. */
export const ticketAssignments = pgTable(
  'ticket_assignments',
  {
    ...recordColumns(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    toId: uuid()
      .notNull()
      .references(() => accounts.id),
    byId: uuid()
      .notNull()
      .references(() => accounts.id),
    at: instant().notNull(),
    signedAt: instant(),
    returnedAt: instant(),
    returnReason: text(),
  },
  (t) => [
    index().on(t.toId),
    index().on(t.byId),
    index('ticket_assignments_ticket').on(t.ticketId),
    uniqueIndex('one_open_dispatch')
      .on(t.ticketId)
      .where(sql`${t.signedAt} is null and ${t.returnedAt} is null`),
  ],
)

/** Extensions: asked before due, decided by another person. */
export const ticketExtensions = pgTable(
  'ticket_extensions',
  {
    ...recordColumns(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    askedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    newDueAt: instant().notNull(),
    /** The ticket's paused minutes when it was asked for; what it stands still later comes on top. */
    pausedMinutes: integer().notNull().default(0),
    reason: text().notNull(),
    status: text({ enum: ['asked', 'granted', 'refused'] }).notNull(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant(),
    note: text(),
  },
  (t) => [
    index().on(t.askedBy),
    index().on(t.decidedBy),
    index().on(t.ticketId),
    uniqueIndex('one_open_extension').on(t.ticketId).where(sql`${t.status} = 'asked'`),
    check('ticket_extensions_two_people', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.askedBy}`),
  ],
)
