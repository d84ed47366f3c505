import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { satisfactions, ticketChannels } from '#app/domain/tickets/ticket.ts'
import { instant, recordColumns } from '#db/columns.ts'
import { accounts } from './cadres.ts'
import { ticketRequesters, tickets } from './tickets.ts'

/** The requester's own word that it is done; recorded by intake, never by the handler. */
export const ticketConfirmations = pgTable(
  'ticket_confirmations',
  {
    ...recordColumns(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    requesterId: uuid().references(() => ticketRequesters.id),
    name: text().notNull(),
    channel: text({ enum: ticketChannels }).notNull(),
    at: instant().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [index().on(t.requesterId), index().on(t.recordedBy), index().on(t.ticketId)],
)

/** 回访: one row a call. Three calls unanswered make an invalid sample. */
export const ticketFollowUps = pgTable(
  'ticket_follow_ups',
  {
    ...recordColumns(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    callerId: uuid()
      .notNull()
      .references(() => accounts.id),
    at: instant().notNull(),
    reached: boolean().notNull(),
    contactedInTime: boolean(),
    solved: boolean(),
    satisfaction: text({ enum: satisfactions }),
    /** Counts in 解决率 and 满意率. */
    valid: boolean().notNull(),
    note: text(),
  },
  (t) => [
    index().on(t.callerId),
    index('ticket_follow_ups_ticket').on(t.ticketId, t.at.desc().nullsFirst()),
    check(
      'ticket_follow_up_answers',
      sql`(${t.valid} and ${t.reached} and ${t.solved} is not null and ${t.satisfaction} is not null) or not ${t.valid}`,
    ),
  ],
)
