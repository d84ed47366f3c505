import { businessRoles } from '#app/domain/actor.ts'
import { read } from '#app/domain/verb.ts'
import { MetricPeriod, periodOf } from './forms.ts'
import { metricsOverview } from './queries.server.ts'

export const metricsVerbs = {}

export const metricsReads = {
  'metrics.overview': read({
    roles: businessRoles,
    api: 'GET /metrics/overview',
    input: MetricPeriod,
    run: (ctx, input) => metricsOverview(ctx, periodOf(input)),
  }),
}
