import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { dayRange, instant, recordColumns, removedIndex, softDelete } from '#db/columns.ts'
import { accounts } from './cadres.ts'
import { enterprises } from './enterprises.ts'
import { policies } from './policies.ts'

/** 片: a group of firms, by area or trade, with a lead cadre. */
export const patches = pgTable(
  'patches',
  {
    ...recordColumns(),
    ...softDelete(),
    name: text().notNull(),
    nameEn: text().notNull(),
    leadId: uuid().references((): AnyPgColumn => accounts.id),
    position: integer().notNull().default(0),
  },
  (t) => [index().on(t.leadId)],
)

/**
 * Who looks after a firm, from day to day. Exclusion constraints: `one_primary`, `one_deputy`
 * (no overlap of periods for one firm and kind while not deleted).
 */
export const liaisonAssignments = pgTable(
  'liaison_assignments',
  {
    ...recordColumns(),
    ...softDelete(),
    enterpriseId: uuid()
      .notNull()
      .references((): AnyPgColumn => enterprises.id),
    accountId: uuid()
      .notNull()
      .references((): AnyPgColumn => accounts.id),
    kind: text({ enum: ['primary', 'deputy'] }).notNull(),
    /** `[from,to)` in days; an open end is still in force. */
    during: dayRange().notNull(),
    reason: text(),
    assignedBy: uuid(),
  },
  (t) => [index('liaison_account').on(t.accountId), index('liaison_enterprise').on(t.enterpriseId)],
)

/** 一企一策: versioned; exactly one current version a firm (`one_current_plan`). */
export const plans = pgTable(
  'plans',
  {
    ...recordColumns(),
    ...softDelete(),
    enterpriseId: uuid()
      .notNull()
      .references((): AnyPgColumn => enterprises.id),
    number: integer().notNull(),
    status: text({ enum: ['draft', 'current', 'superseded'] }).notNull(),
    goals: jsonb().$type<string[]>().notNull().default([]),
    needs: text(),
    risks: text(),
    reviewOn: date(),
    authorId: uuid().notNull(),
    publishedAt: instant(),
    publishedBy: uuid(),
  },
  (t) => [
    removedIndex('plans', t),
    index().on(t.enterpriseId),
    uniqueIndex('one_current_plan')
      .on(t.enterpriseId)
      .where(sql`${t.status} = 'current' and ${t.deletedAt} is null`),
    uniqueIndex('one_draft_plan')
      .on(t.enterpriseId)
      .where(sql`${t.status} = 'draft' and ${t.deletedAt} is null`),
    uniqueIndex('plan_number').on(t.enterpriseId, t.number).where(sql`${t.deletedAt} is null`),
  ],
)

/** What is to be done by whom until when; kept with the version it belongs to. `taskId` once published. */
export const planActions = pgTable(
  'plan_actions',
  {
    ...recordColumns(),
    planId: uuid()
      .notNull()
      .references(() => plans.id),
    position: integer().notNull(),
    title: text().notNull(),
    ownerId: uuid().references((): AnyPgColumn => accounts.id),
    dueOn: date(),
    taskId: uuid(),
  },
  (t) => [index().on(t.ownerId), index().on(t.planId)],
)

/** The policies a plan applies to its firm. */
export const planPolicies = pgTable(
  'plan_policies',
  {
    planId: uuid()
      .notNull()
      .references(() => plans.id),
    policyId: uuid()
      .notNull()
      .references((): AnyPgColumn => policies.id),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.policyId] }), index().on(t.policyId)],
)
