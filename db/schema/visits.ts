import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, ledgerColumns, recordColumns, removedIndex, softDelete } from '#db/columns.ts'
import { associations } from './associations.ts'
import { accounts, teams } from './cadres.ts'
import { contacts, enterprises } from './enterprises.ts'
import { places } from './places.ts'

/** 外出招商: several days, one city, several people. Counted in person-times and person-days. */
export const trips = pgTable(
  'trips',
  {
    ...recordColumns(),
    ...softDelete(),
    title: text().notNull(),
    kind: text({ enum: ['outing', 'stationed'] })
      .notNull()
      .default('outing'),
    cityCode: text()
      .notNull()
      .references(() => places.code),
    teamId: uuid().references(() => teams.id),
    fromOn: date().notNull(),
    /** Last day, inclusive. */
    toOn: date().notNull(),
    purpose: text(),
    summary: text(),
    ownerId: uuid()
      .notNull()
      .references(() => accounts.id),
    ...ledgerColumns(),
  },
  (t) => [
    removedIndex('trips', t),
    index().on(t.cityCode),
    index().on(t.teamId),
    index().on(t.ownerId),
    index('trips_from').on(t.fromOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('trips_days', sql`${t.toOn} >= ${t.fromOn}`),
  ],
)

export const tripMembers = pgTable(
  'trip_members',
  {
    tripId: uuid()
      .notNull()
      .references(() => trips.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [primaryKey({ columns: [t.tripId, t.accountId] }), index().on(t.accountId)],
)

/** 走访、接待、线上、服务走访. Figures count held visits only, by `reportOn`, the park day they began. */
export const visits = pgTable(
  'visits',
  {
    ...recordColumns(),
    ...softDelete(),
    mode: text({ enum: ['outbound', 'inbound', 'online', 'service'] }).notNull(),
    status: text({ enum: ['planned', 'held', 'cancelled'] }).notNull(),
    startedAt: instant().notNull(),
    endedAt: instant().notNull(),
    reportOn: date().notNull(),
    tripId: uuid().references(() => trips.id),
    ownerId: uuid()
      .notNull()
      .references(() => accounts.id),
    teamId: uuid().references(() => teams.id),
    confidential: boolean().notNull().default(false),
    cityCode: text().references(() => places.code),
    place: text(),
    /** For online visits: a talk, or a roadshow for many. */
    onlineKind: text({ enum: ['talk', 'roadshow'] }),
    /** Codes of dictionary kind `topic`. */
    topics: text().array().notNull().default([]),
    summary: text(),
    needs: text(),
    cancelReason: text(),
    ...ledgerColumns(),
  },
  (t) => [
    removedIndex('visits', t),
    index('visits_recent')
      .on(t.reportOn.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index('visits_status')
      .on(t.status, t.reportOn.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index('visits_mode').on(t.mode, t.reportOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('visits_owner').on(t.ownerId, t.reportOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('visits_team').on(t.teamId, t.reportOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    // A firm's last contact is read from here alone, by fifty firms a page.
    index('visits_held')
      .on(t.id, t.reportOn, t.confidential, t.ownerId, t.teamId)
      .where(sql`status = 'held' and deleted_at is null`),
    index('visits_trip').on(t.tripId),
    index('visits_city').on(t.cityCode, t.reportOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('visits_times', sql`${t.endedAt} >= ${t.startedAt}`),
  ],
)

/** Firms and associations met; each at most once a visit. */
export const visitParties = pgTable(
  'visit_parties',
  {
    ...recordColumns(),
    visitId: uuid()
      .notNull()
      .references(() => visits.id),
    enterpriseId: uuid().references(() => enterprises.id),
    associationId: uuid().references(() => associations.id),
  },
  (t) => [
    uniqueIndex('visit_party_enterprise').on(t.visitId, t.enterpriseId),
    uniqueIndex('visit_party_association').on(t.visitId, t.associationId),
    index('visit_parties_enterprise').on(t.enterpriseId, t.visitId),
    index('visit_parties_association').on(t.associationId),
    check('visit_party_is_one', sql`num_nonnulls(${t.enterpriseId}, ${t.associationId}) = 1`),
  ],
)

/** People on both sides: our accounts; their contacts, or just a name and post. */
export const visitPeople = pgTable(
  'visit_people',
  {
    ...recordColumns(),
    visitId: uuid()
      .notNull()
      .references(() => visits.id),
    side: text({ enum: ['ours', 'theirs'] }).notNull(),
    accountId: uuid().references(() => accounts.id),
    contactId: uuid().references(() => contacts.id),
    name: text(),
    post: text(),
  },
  (t) => [
    uniqueIndex('visit_person_account').on(t.visitId, t.accountId),
    index('visit_people_account').on(t.accountId),
    index('visit_people_contact').on(t.contactId),
    check('visit_person_is_one', sql`num_nonnulls(${t.accountId}, ${t.contactId}, ${t.name}) = 1`),
  ],
)
