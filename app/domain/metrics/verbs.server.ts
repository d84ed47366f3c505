import { businessRoles } from '#app/domain/actor.ts'
import { read } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { attractionFigures } from './attraction.server.ts'
import { MetricPeriod, periodOf } from './forms.ts'
import { metricsOverview } from './queries.server.ts'

export const metricsReads = {
  'metrics.overview': read({
    summary: 'Count the office’s work in a period',
    roles: businessRoles,
    api: 'GET /metrics/overview',
    input: MetricPeriod,
    answer: answer.MetricsOverview,
    run: (ctx, input) => metricsOverview(ctx, periodOf(input)),
  }),
  'metrics.attraction': read({
    summary: 'Measure how attraction goes in a period',
    roles: businessRoles,
    api: 'GET /metrics/attraction',
    input: MetricPeriod,
    answer: answer.MetricsAttraction,
    run: (ctx, input) => attractionFigures(ctx, periodOf(input)),
  }),
}
