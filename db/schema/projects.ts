import { sql } from 'drizzle-orm'
import {
  bigint,
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
import { channels } from '#app/domain/projects/channels.ts'
import { amountKinds } from '#app/domain/projects/parts/amount.ts'
import { exits, moveKinds, stages, templates } from '#app/domain/projects/stages/stages.ts'
import {
  findableColumns,
  indexedColumns,
  instant,
  ledgerColumns,
  recordColumns,
  removedIndex,
  softDelete,
} from '#db/columns.ts'
import { associations } from './associations.ts'
import { accounts, teams } from './cadres.ts'
import { enterprises } from './enterprises.ts'
import { places } from './places.ts'

/** 招商项目, from lead to operation. The stage moves only through a confirmed `stage_events` row. */
export const projects = pgTable(
  'projects',
  {
    ...recordColumns(),
    ...softDelete(),
    number: text().notNull().unique('projects_number'),
    title: text().notNull(),
    titleEn: text(),
    codeName: text(),
    /** Null only for key build projects. */
    enterpriseId: uuid().references(() => enterprises.id),
    template: text({ enum: templates }).notNull(),
    stage: text({ enum: stages }).notNull(),
    stageSince: instant().notNull(),
    exit: text({ enum: exits }),
    exitReason: text(),
    exitSince: instant(),
    ownerId: uuid().references(() => accounts.id),
    teamId: uuid().references(() => teams.id),
    channel: text({ enum: channels }).notNull(),
    referrerEnterpriseId: uuid().references(() => enterprises.id),
    referrerAssociationId: uuid().references(() => associations.id),
    /** An investment ambassador or another person who brought the lead. */
    referrerName: text(),
    originCityCode: text().references(() => places.code),
    confidential: boolean().notNull().default(false),
    isKeyProject: boolean().notNull().default(false),
    need: text(),
    decisionOn: date(),
    nextStep: text(),
    ...indexedColumns(),
    /** The code name, folded: it is found whole or not at all. */
    codeNameKey: text(),
    ...ledgerColumns(),
  },
  (t) => [
    index().on(t.referrerEnterpriseId),
    index().on(t.referrerAssociationId),
    index('projects_stage').on(t.stage, t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('projects_recent')
      .on(t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.deletedAt} is null`),
    index('projects_enterprise').on(t.enterpriseId),
    // Those in the way, the longest on their stage first; and by the day their firm means to decide.
    index('projects_standing')
      .on(t.stageSince, t.id)
      .where(sql`${t.deletedAt} is null and ${t.exit} is null`),
    // A column of the board: the longest on their stage first.
    index('projects_column')
      .on(t.stage, t.stageSince, t.id)
      .where(sql`${t.deletedAt} is null and ${t.exit} is null`),
    // The park's own buildings are few among the others.
    index('projects_template').on(t.template, t.stageSince, t.id).where(sql`${t.deletedAt} is null`),
    // The map's list, whether they are out or not: those that moved last first.
    index('projects_moved').on(t.stageSince, t.id).where(sql`${t.deletedAt} is null`),
    index('projects_decision').on(t.decisionOn).where(sql`${t.deletedAt} is null and ${t.exit} is null`),
    index('projects_owner').on(t.ownerId, t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('projects_team').on(t.teamId, t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('projects_city').on(t.originCityCode, t.stage),
    index('projects_channel').on(t.channel, t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('projects_sounds').using('gin', sql`sound_grams(${t.sounds})`),
    index('projects_code_name').on(t.codeNameKey),
    index('projects_grams').using('gin', t.grams),
    check('projects_firm', sql`${t.enterpriseId} is not null or ${t.template} = 'key_build'`),
  ],
)

export const projectCollaborators = pgTable(
  'project_collaborators',
  {
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.accountId] }), index().on(t.accountId)],
)

/** Every move: applied for by one person, decided by another. Rows are decided once and never changed again. */
export const stageEvents = pgTable(
  'stage_events',
  {
    ...recordColumns(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    kind: text({ enum: moveKinds }).notNull(),
    fromStage: text({ enum: stages }),
    toStage: text({ enum: stages }),
    fromExit: text({ enum: exits }),
    toExit: text({ enum: exits }),
    reasonCode: text(),
    reason: text(),
    rivalCityCode: text().references(() => places.code),
    rivalName: text(),
    appliedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    appliedAt: instant().notNull(),
    status: text({ enum: ['applied', 'confirmed', 'refused', 'withdrawn'] }).notNull(),
    reviewedBy: uuid().references(() => accounts.id),
    /** The reporting date of the move. */
    reviewedAt: instant(),
    reviewNote: text(),
    /** Some landings of 2020 are known by year only. */
    precision: text({ enum: ['day', 'year'] })
      .notNull()
      .default('day'),
  },
  (t) => [
    index().on(t.appliedBy),
    index().on(t.reviewedBy),
    index('stage_events_project').on(t.projectId, t.appliedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('stage_events_by_year').on(t.projectId).where(sql`${t.precision} = 'year'`),
    // What waits for its decision, the oldest first.
    index('stage_events_waiting').on(t.appliedAt, t.id).where(sql`${t.status} = 'applied'`),
    index('stage_events_rival').on(t.rivalCityCode),
    index('stage_events_reached').on(t.toStage, t.reviewedAt).where(sql`${t.status} = 'confirmed'`),
    uniqueIndex('one_open_application').on(t.projectId).where(sql`${t.status} = 'applied'`),
    check('stage_events_two_people', sql`${t.reviewedBy} is null or ${t.reviewedBy} <> ${t.appliedBy}`),
    check(
      'stage_events_decided',
      sql`(${t.status} in ('confirmed', 'refused')) = (${t.reviewedAt} is not null)`,
    ),
  ],
)

/** What proves a move: a described document, with or without its file (`file_links`). */
export const stageEvidence = pgTable(
  'stage_evidence',
  {
    ...recordColumns(),
    stageEventId: uuid()
      .notNull()
      .references(() => stageEvents.id),
    /** A requirement's key of stages.ts. */
    requirement: text().notNull(),
    description: text().notNull(),
  },
  (t) => [index().on(t.stageEventId)],
)

/** Money of a project, 分. Foreign amounts keep the original in its minor unit, the rate (millionths) and its day. */
export const projectAmounts = pgTable(
  'project_amounts',
  {
    ...recordColumns(),
    ...softDelete(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    kind: text({ enum: amountKinds }).notNull(),
    /** Chinese 分. */
    amount: bigint({ mode: 'number' }).notNull(),
    currency: text().notNull().default('CNY'),
    original: bigint({ mode: 'number' }),
    rateMillionths: bigint({ mode: 'number' }),
    rateOn: date(),
    onDay: date(),
    year: integer(),
    note: text(),
    enteredBy: uuid().notNull(),
  },
  (t) => [
    removedIndex('project_amounts', t),
    index('project_amounts_project').on(t.projectId),
    check('project_amounts_range', sql`${t.amount} between 0 and 9000000000000000`),
    check(
      'project_amounts_foreign',
      sql`(${t.currency} = 'CNY') or num_nonnulls(${t.original}, ${t.rateMillionths}, ${t.rateOn}) = 3`,
    ),
  ],
)

/** 备选城市: who else courts the firm, with what, and how it ended. */
export const rivals = pgTable(
  'rivals',
  {
    ...recordColumns(),
    ...softDelete(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    cityCode: text().references(() => places.code),
    name: text(),
    ...findableColumns(),
    offer: text(),
    result: text({ enum: ['open', 'lost_to_us', 'won_over_us'] })
      .notNull()
      .default('open'),
  },
  (t) => [
    removedIndex('rivals', t),
    index('rivals_project').on(t.projectId),
    index('rivals_city').on(t.cityCode),
  ],
)

/** 里程碑 of key projects. */
export const milestones = pgTable(
  'milestones',
  {
    ...recordColumns(),
    ...softDelete(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    position: integer().notNull().default(0),
    name: text().notNull(),
    nameEn: text(),
    state: text({ enum: ['open', 'nearly', 'reached'] }).notNull(),
    reachedOn: date(),
    note: text(),
  },
  (t) => [removedIndex('milestones', t), index().on(t.projectId)],
)
