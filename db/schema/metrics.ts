import { sql } from 'drizzle-orm'
import { bigint, date, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { baselineMetrics, targetMetrics } from '#app/domain/metrics/baselines.ts'
import { recordColumns, softDelete } from '#db/columns.ts'

/** Reported figures (历史口径数), shown beside the computed ones and never added to them. */
export const baselineFigures = pgTable('baseline_figures', {
  ...recordColumns(),
  ...softDelete(),
  metric: text({ enum: baselineMetrics }).notNull(),
  value: bigint({ mode: 'number' }).notNull(),
  qualifier: text({ enum: ['exact', 'at_least'] }).notNull(),
  /** Year the figure speaks of; null for a stock, see `asOf`. */
  year: integer(),
  asOf: date(),
  source: text().notNull(),
  sourceEn: text().notNull(),
})

/** Yearly goals; one that was set by mistake is taken away. */
export const metricTargets = pgTable(
  'metric_targets',
  {
    ...recordColumns(),
    ...softDelete(),
    metric: text({ enum: targetMetrics }).notNull(),
    year: integer().notNull(),
    value: integer().notNull(),
  },
  (t) => [uniqueIndex('metric_targets_year').on(t.metric, t.year).where(sql`${t.deletedAt} is null`)],
)
