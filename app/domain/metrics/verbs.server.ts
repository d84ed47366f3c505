import { businessRoles } from '#app/domain/actor.ts'
import { read } from '#app/domain/verb.ts'
import { attractionFigures } from './attraction.server.ts'
import { MetricPeriod, periodOf } from './forms.ts'
import { metricsOverview } from './queries.server.ts'

export const metricsReads = {
  'metrics.overview': read({
    roles: businessRoles,
    api: 'GET /metrics/overview',
    input: MetricPeriod,
    run: (ctx, input) => metricsOverview(ctx, periodOf(input)),
  }),
  'metrics.attraction': read({
    roles: businessRoles,
    api: 'GET /metrics/attraction',
    input: MetricPeriod,
    run: (ctx, input) => attractionFigures(ctx, periodOf(input)),
  }),
}
