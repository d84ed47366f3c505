import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { results, ways } from '#app/domain/activity/ways.ts'
import { instant } from '#db/columns.ts'
import { associations } from './associations.ts'
import { accounts } from './cadres.ts'
import { enterprises } from './enterprises.ts'
import { projects } from './projects.ts'
import { tickets } from './tickets.ts'
import { visits } from './visits.ts'

/** What happened, one row per event and firm; ids and field names only. Written by `record()` alone. */
export const activities = pgTable(
  'activities',
  {
    id: uuid().primaryKey(),
    eventId: uuid().notNull(),
    /** Business time. */
    at: instant().notNull(),
    actorId: uuid().references((): AnyPgColumn => accounts.id),
    /** `word.done`, e.g. `visit.logged`. */
    event: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: uuid().notNull(),
    enterpriseId: uuid().references((): AnyPgColumn => enterprises.id),
    associationId: uuid().references((): AnyPgColumn => associations.id),
    projectId: uuid().references((): AnyPgColumn => projects.id),
    visitId: uuid().references((): AnyPgColumn => visits.id),
    ticketId: uuid().references((): AnyPgColumn => tickets.id),
    particulars: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** SHA-256 of the creating request's body; makes a repeated create answer alike. */
    digest: text(),
  },
  (t) => [
    index().on(t.actorId),
    index('activities_enterprise').on(t.enterpriseId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('activities_association').on(t.associationId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('activities_project').on(t.projectId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('activities_visit').on(t.visitId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('activities_ticket').on(t.ticketId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('activities_subject').on(t.subjectId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('activities_created').on(t.subjectId).where(sql`${t.digest} is not null`),
  ],
)

/** Append-only, hash-chained by a trigger; the app role may only insert and read. */
export const auditLog = pgTable(
  'audit_log',
  {
    /** Given by the chain's trigger, without gaps. */
    seq: bigint({ mode: 'number' }).primaryKey().default(0),
    eventId: uuid().notNull(),
    /** Wall clock. */
    at: instant().notNull().defaultNow(),
    /** The business clock, which differs in the demo. */
    businessAt: instant().notNull(),
    actorId: uuid(),
    /** `word.done`, `session.started`, `contact.revealed`, … */
    action: text().notNull(),
    subjectKind: text(),
    subjectId: uuid(),
    result: text({ enum: results }).notNull(),
    via: text({ enum: ways }).notNull(),
    requestId: text(),
    ip: text(),
    /** Names of the fields that changed, never their values. */
    fields: text().array().notNull().default([]),
    reason: text(),
    prevHash: text(),
    hash: text(),
  },
  (t) => [
    index('audit_actor').on(t.actorId, t.seq.desc().nullsFirst()),
    index('audit_subject').on(t.subjectId, t.seq.desc().nullsFirst()),
    index('audit_action').on(t.action, t.seq.desc().nullsFirst()),
    // The few that came another way than by a page, and the few that were refused: most rows cost neither index anything.
    index('audit_via').on(t.via, t.seq.desc().nullsFirst()).where(sql`${t.via} <> 'page'`),
    index('audit_refused').on(t.seq.desc().nullsFirst()).where(sql`${t.result} = 'refused'`),
    uniqueIndex('audit_hash').on(t.hash),
  ],
)

/** How many rows the audit log has and the last one's hash: one row, written by the chain's trigger alone. */
export const auditHead = pgTable(
  'audit_head',
  {
    one: boolean().primaryKey().default(true),
    count: bigint({ mode: 'number' }).notNull(),
    digest: text().notNull(),
  },
  (t) => [check('audit_head_one', sql`${t.one}`)],
)
