import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/columns.ts'

/**
 * What has changed since the kept figures were last brought up to date. Written by triggers in the transaction of the
 * change, one row a change; taken away by `settleFigures`.
 */
export const figureMarks = pgTable('figure_marks', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  kind: text({
    enum: ['visit', 'party', 'trip', 'ticket', 'project', 'firm_projects', 'coverage', 'account'],
  }).notNull(),
  subjectId: uuid().notNull(),
  /** The park day it stood on before, where it may have moved to another. */
  day: date(),
  at: instant().notNull().defaultNow(),
})

/**
 * What a firm, an association or a project adds to the kept figures now, so that the difference to what it adds after a
 * change can be told. `last` is the day it ends, exclusive, of what lasts; else the last day of the year or day it
 * happened in.
 */
export const figureParts = pgTable(
  'figure_parts',
  {
    kind: text({ enum: ['party', 'project', 'firm_projects', 'coverage'] }).notNull(),
    subjectId: uuid().notNull(),
    figure: text().notNull(),
    first: date().notNull(),
    last: date().notNull(),
    /** Days of a stay; else 0. */
    length: integer().notNull().default(0),
  },
  (t) => [
    index('figure_parts_subject').on(t.subjectId, t.kind),
    // Cohorts are followed project by project.
    index('figure_parts_cohorts')
      .on(t.figure, t.subjectId)
      .where(sql`${t.figure} in ('flow_signed', 'flow_landed')`),
    // Firms nobody looks after are listed, not counted alone.
    index('figure_parts_uncovered')
      .on(t.figure, t.subjectId)
      .where(sql`${t.figure} in ('without_cadre', 'pending_handover')`),
  ],
)

/** Kept figures: how many rows of a figure fall on a day, or come to it and leave it again. Sums of these are the figures. */
export const figureDays = pgTable(
  'figure_days',
  {
    figure: text().notNull(),
    first: date().notNull(),
    last: date().notNull(),
    length: integer().notNull().default(0),
    count: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.figure, t.first, t.last, t.length] })],
)

const standing = {
  /** Where it comes from: its own city, or else its firm's. */
  cityCode: text(),
  teamId: uuid(),
  channel: text().notNull(),
  template: text().notNull(),
  stage: text().notNull(),
  exit: text(),
}

/** Where a project that is not removed stands, as `project_counts` has counted it; one row each. */
export const projectStandings = pgTable(
  'project_standings',
  {
    projectId: uuid().notNull(),
    ...standing,
    /** 计划总投资, 分; null where nobody entered one. */
    planned: bigint({ mode: 'number' }),
  },
  (t) => [index('project_standings_project').on(t.projectId)],
)

/** How many projects stand alike, how many of these name their planned sum, and the sum in 分. */
export const projectCounts = pgTable(
  'project_counts',
  {
    ...standing,
    n: bigint({ mode: 'number' }).notNull(),
    filled: bigint({ mode: 'number' }).notNull(),
    planned: numeric().notNull(),
  },
  (t) => [
    unique('project_counts_standing')
      .on(t.teamId, t.cityCode, t.stage, t.exit, t.template, t.channel)
      .nullsNotDistinct(),
  ],
)
