import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { roles } from '#app/domain/actor.ts'
import { findableColumns, instant, recordColumns, softDelete } from '#db/columns.ts'

/** Offices of the park's administration. */
export const units = pgTable('units', {
  ...recordColumns(),
  ...softDelete(),
  name: text().notNull(),
  nameEn: text().notNull(),
})

/** The park's own people. A person who left is disabled, never removed. */
export const accounts = pgTable(
  'accounts',
  {
    ...recordColumns(),
    username: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    ...findableColumns(),
    passwordHash: text(),
    passwordChangedAt: instant(),
    mustChangePassword: boolean().notNull().default(false),
    /** A reset takes two: who gave the first password and when, and who released it; null once the owner has her own. */
    resetAt: instant(),
    resetBy: uuid(),
    releasedBy: uuid(),
    /** SHA-256 of the release code. */
    releaseHash: text(),
    unitId: uuid().references(() => units.id),
    title: text(),
    titleEn: text(),
    officePhone: text(),
    disabledAt: instant(),
    disabledReason: text(),
    /** When it was last enabled again: what a browser keeps for it from before is nobody’s. */
    enabledAnewAt: instant(),
    /** Raised by sign-out-everywhere, disabling, role and password changes; older sessions die. */
    sessionEpoch: integer().notNull().default(1),
  },
  (t) => [index().on(t.unitId), uniqueIndex('accounts_username').on(sql`lower(${t.username})`)],
)

/** Dated roles. A trigger keeps the three administrators apart from each other and from business roles. */
export const accountRoles = pgTable(
  'account_roles',
  {
    ...recordColumns(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: text({ enum: roles }).notNull(),
    fromDay: date().notNull(),
    /** First day without the role; null while it lasts. */
    toDay: date(),
  },
  (t) => [
    index().on(t.accountId),
    uniqueIndex('account_roles_open').on(t.accountId, t.role).where(sql`${t.toDay} is null`),
  ],
)

/** Signed-in browsers. The id is the SHA-256 of the cookie's random value. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    epoch: integer().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    userAgent: text(),
    ip: text(),
  },
  (t) => [index().on(t.accountId), index().on(t.expiresAt)],
)

/** Browsers in which an account has signed in; they do not wait for strangers' guesses. The id is a SHA-256. */
export const knownDevices = pgTable(
  'known_devices',
  {
    id: text().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    lastUsedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.accountId] }), index().on(t.accountId), index().on(t.lastUsedAt)],
)

/** Bearer tokens of the API; only the SHA-256 is kept. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    ...recordColumns(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    tokenHash: text().notNull().unique('api_tokens_hash'),
    name: text().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index().on(t.accountId)],
)

/** Red investment teams (红色招商小分队). */
export const teams = pgTable('teams', {
  ...recordColumns(),
  ...softDelete(),
  name: text().notNull(),
  nameEn: text().notNull(),
  /** Where it goes, by GB/T 2260. */
  cityCodes: text().array().notNull().default([]),
  position: integer().notNull().default(0),
})

export const teamMembers = pgTable(
  'team_members',
  {
    teamId: uuid()
      .notNull()
      .references(() => teams.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    isLeader: boolean().notNull().default(false),
    fromDay: date().notNull(),
    toDay: date(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.accountId, t.fromDay] }), index().on(t.accountId)],
)

/** Milliseconds by which the business clock runs behind the wall clock; only demo databases have it. */
export const demoClockKey = 'demo_clock_offset_ms'

/** Settings the running system keeps, e.g. the demo clock's offset. */
export const settings = pgTable(
  'settings',
  { key: text().primaryKey(), value: text().notNull(), updatedAt: instant().notNull().defaultNow() },
  (t) => [check('settings_key', sql`length(${t.key}) > 0`)],
)
