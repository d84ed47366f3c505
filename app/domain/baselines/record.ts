import * as field from '#app/domain/fields.ts'
import { baselineMetrics } from '#app/domain/metrics/baselines.ts'
import { describeRecord, ofOne } from '#app/domain/record.ts'
import { baselineMessages } from './messages.ts'

/** 历史口径数: what was reported before the office counted by itself, of a year or as of a day. */
export const baseline = describeRecord({
  word: 'baseline',
  words: baselineMessages,
  fields: {
    metric: field.choice(baselineMetrics, 'metrics'),
    value: field.number(0, 100_000_000),
    qualifier: field.choice(['exact', 'at_least'], 'qualifiers', { beside: true }),
    year: field.optionalNumber(1990, 2100),
    asOf: field.optionalDay({ beside: true }),
    source: field.line(120),
    sourceEn: field.line(160),
  },
  rules: [ofOne('year', 'asOf')],
})
