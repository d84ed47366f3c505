import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { levels, ticketChannels, ticketStates, waitReasons } from '#app/domain/tickets/ticket.ts'
import { indexedColumns, instant, ledgerColumns, recordColumns, softDelete } from '#db/columns.ts'
import { accounts, units } from './cadres.ts'
import { contacts, enterprises } from './enterprises.ts'
import { visits } from './visits.ts'

/** Time limits, versioned: a ticket keeps the ones it was born under. `limits` is keyed by level. */
export const slaPolicies = pgTable('sla_policies', {
  ...recordColumns(),
  number: integer().notNull().unique('sla_policies_number'),
  effectiveFrom: date().notNull(),
  limits: jsonb().notNull(),
})

/** 服务工单. Due instants are computed at creation from the calendar table and never edited, only extended. */
export const tickets = pgTable(
  'tickets',
  {
    ...recordColumns(),
    ...softDelete(),
    /** SR-YYYYMMDD-NNN; gaps are allowed. */
    number: text().notNull().unique('tickets_number'),
    enterpriseId: uuid().references(() => enterprises.id),
    title: text().notNull(),
    description: text(),
    categoryCode: text().notNull(),
    level: text({ enum: levels }).notNull(),
    levelReason: text(),
    channel: text({ enum: ticketChannels }).notNull(),
    state: text({ enum: ticketStates }).notNull(),
    /** Before parking; where a parked ticket returns to. */
    stateBefore: text({ enum: ticketStates }),
    receivedAt: instant().notNull(),
    /** Accountable until another accepts the hand-over (首接负责制). */
    firstReceiverId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Dispatched to; accountable once signed for. */
    handlerId: uuid().references(() => accounts.id),
    unitId: uuid().references(() => units.id),
    slaPolicyId: uuid()
      .notNull()
      .references(() => slaPolicies.id),
    clock: text({ enum: ['natural', 'working'] }).notNull(),
    responseDueAt: instant().notNull(),
    respondedAt: instant(),
    onSiteDueAt: instant(),
    onSiteAt: instant(),
    solveDueAt: instant().notNull(),
    /** The due instant before any extension. */
    originalDueAt: instant().notNull(),
    /** The last reopening: from then the time to solve runs anew. */
    restartedAt: instant(),
    /** Minutes of its own clock that the time to solve stood still, since it began to run; the due instant has moved by as much. */
    pausedMinutes: integer().notNull().default(0),
    /** The requester's own immovable deadline. */
    businessDeadlineAt: instant(),
    businessDeadlineName: text(),
    promisedAt: instant(),
    /** The due day fell in a year the calendar does not cover. */
    provisional: boolean().notNull().default(false),
    siteKind: text({ enum: ['in_park', 'off_park'] }),
    siteAddress: text(),
    siteEntrance: text(),
    siteContactName: text(),
    siteContactPhone: text(),
    resolvedAt: instant(),
    solution: text(),
    rootCause: text(),
    confirmedAt: instant(),
    withdrawnReason: text(),
    mergedIntoId: uuid(),
    parkedAt: instant(),
    parkRecheckOn: date(),
    parkReason: text(),
    /** Whom it waits for. */
    parkWaitsFor: text({ enum: waitReasons }),
    parkApprovedBy: uuid(),
    reopenedCount: integer().notNull().default(0),
    returnedCount: integer().notNull().default(0),
    visitId: uuid().references(() => visits.id),
    ...indexedColumns(),
    ...ledgerColumns(),
  },
  (t) => [
    index().on(t.unitId),
    index().on(t.slaPolicyId),
    index().on(t.visitId),
    // The queue's two orders, written as its query writes them.
    index('tickets_queue')
      .on(
        sql`(${t.level} <> 'p0')`,
        sql`least(${t.solveDueAt}, ${t.businessDeadlineAt}, case when ${t.respondedAt} is null then ${t.responseDueAt} end)`,
        t.id,
      )
      .where(
        sql`${t.deletedAt} is null and ${t.state} in ('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site')`,
      ),
    index('tickets_done')
      .on(sql`coalesce(${t.resolvedAt}, ${t.receivedAt})`, t.id)
      .where(
        sql`${t.deletedAt} is null and ${t.state} not in ('parked', 'new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site')`,
      ),
    index('tickets_state')
      .on(t.state, t.receivedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index('tickets_recent').on(t.receivedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('tickets_enterprise').on(
      t.enterpriseId,
      t.receivedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index('tickets_open')
      .on(t.enterpriseId)
      .where(
        sql`deleted_at is null and state in ('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site')`,
      ),
    index('tickets_handler').on(t.handlerId, t.state),
    index('tickets_unanswered').on(t.responseDueAt).where(sql`${t.respondedAt} is null`),
    index('tickets_first_receiver').on(t.firstReceiverId, t.state),
    index('tickets_category').on(t.categoryCode, t.receivedAt.desc().nullsFirst()),
    index('tickets_level').on(t.level, t.receivedAt.desc().nullsFirst()),
    index('tickets_sounds').using('gin', sql`sound_grams(${t.sounds})`),
    index('tickets_grams').using('gin', t.grams),
    check('tickets_merged', sql`(${t.state} = 'merged') = (${t.mergedIntoId} is not null)`),
    check('tickets_off_park', sql`${t.siteKind} is distinct from 'off_park' or ${t.siteAddress} is not null`),
  ],
)

export const ticketNumbers = pgTable('ticket_numbers', {
  day: date().primaryKey(),
  last: integer().notNull(),
})

/** Everyone who reported the matter or waits for it. */
export const ticketRequesters = pgTable(
  'ticket_requesters',
  {
    ...recordColumns(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    contactId: uuid().references(() => contacts.id),
    name: text().notNull(),
    organisation: text(),
    phone: text(),
    channel: text({ enum: ticketChannels }).notNull(),
    joinedAt: instant().notNull(),
    /** Who wrote the person down; naming somebody gives no right to the number. */
    namedBy: uuid().references(() => accounts.id),
    sample: boolean().notNull().default(false),
  },
  (t) => [index().on(t.contactId), index().on(t.ticketId), index().on(t.namedBy)],
)

/** Who helps on the ticket: cadres, property staff, contractors, technicians from outside. */
export const ticketHelpers = pgTable(
  'ticket_helpers',
  {
    ...recordColumns(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    kind: text({ enum: ['cadre', 'property', 'contractor', 'technician'] }).notNull(),
    accountId: uuid().references(() => accounts.id),
    name: text(),
    phone: text(),
    firm: text(),
    trade: text(),
    /** Electrical work needs a certified electrician (domain.md §3.7). */
    electrical: boolean().notNull().default(false),
    certificateNumber: text(),
    feeBearer: text(),
    calledAt: instant(),
    arrivedAt: instant(),
    leftAt: instant(),
    sample: boolean().notNull().default(false),
  },
  (t) => [
    index().on(t.ticketId),
    index('ticket_helpers_account').on(t.accountId),
    uniqueIndex('ticket_helper_account').on(t.ticketId, t.accountId),
    check('ticket_helper_is_one', sql`num_nonnulls(${t.accountId}, ${t.name}) = 1`),
  ],
)
