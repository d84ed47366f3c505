import { bigint, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { baselineMetrics } from '#app/domain/metrics/baselines.ts'
import { recordColumns } from '#db/columns.ts'

/** Reported figures (历史口径数), shown beside the computed ones and never added to them. */
export const baselineFigures = pgTable('baseline_figures', {
  ...recordColumns(),
  metric: text({ enum: baselineMetrics }).notNull(),
  value: bigint({ mode: 'number' }).notNull(),
  qualifier: text({ enum: ['exact', 'at_least'] }).notNull(),
  /** Year the figure speaks of; null for a stock, see `asOf`. */
  year: integer(),
  asOf: date(),
  source: text().notNull(),
  sourceEn: text().notNull(),
})

/** Yearly goals. */
export const metricTargets = pgTable(
  'metric_targets',
  { metric: text().notNull(), year: integer().notNull(), value: integer().notNull() },
  (t) => [primaryKey({ columns: [t.metric, t.year] })],
)
