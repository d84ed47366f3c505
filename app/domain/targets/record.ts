import * as field from '#app/domain/fields.ts'
import { targetMetrics } from '#app/domain/metrics/baselines.ts'
import { describeRecord } from '#app/domain/record.ts'
import { targetMessages } from './messages.ts'

/** What a year is to bring. */
export const target = describeRecord({
  word: 'target',
  words: targetMessages,
  fields: {
    metric: field.choice(targetMetrics, 'metrics', { fixed: true }),
    year: field.number(2000, 2199),
    value: field.number(1, 1_000_000, { beside: true }),
  },
})
