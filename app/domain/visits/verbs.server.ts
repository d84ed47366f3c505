import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as forms from './forms.ts'
import { cancelVisit, holdVisit, logVisit, removeVisit, updateVisit } from './mutations.server.ts'
import { getVisit } from './page.server.ts'
import { listVisits } from './queries.server.ts'
import { getTrip, listTrips, planTrip, removeTrip, updateTrip } from './trips.server.ts'

const loggers = businessRoles.filter((role) => role !== 'follow_up')
const travellers = ['team_member', 'team_leader', 'leader'] as const

export const visitVerbs = {
  'visits.log': verb({ roles: loggers, api: 'POST /visits', input: forms.VisitLog, run: logVisit }),
  'visits.update': verb({
    roles: loggers,
    api: 'PATCH /visits/:id',
    input: forms.VisitChange,
    run: updateVisit,
  }),
  'visits.hold': verb({
    roles: loggers,
    api: 'POST /visits/:id/hold',
    input: forms.VisitStep,
    run: holdVisit,
  }),
  'visits.cancel': verb({
    roles: loggers,
    api: 'POST /visits/:id/cancel',
    input: forms.VisitEnd,
    run: cancelVisit,
  }),
  'visits.remove': verb({
    roles: loggers,
    api: 'DELETE /visits/:id',
    input: forms.VisitEnd,
    run: removeVisit,
  }),
  'trips.plan': verb({ roles: travellers, api: 'POST /trips', input: forms.NewTrip, run: planTrip }),
  'trips.update': verb({
    roles: travellers,
    api: 'PATCH /trips/:id',
    input: forms.TripChange,
    run: updateTrip,
  }),
  'trips.remove': verb({
    roles: travellers,
    api: 'DELETE /trips/:id',
    input: forms.VisitEnd,
    run: removeTrip,
  }),
}

export const visitReads = {
  'visits.list': read({
    roles: businessRoles,
    api: 'GET /visits',
    input: forms.VisitFilter,
    run: listVisits,
  }),
  'visits.get': read({
    roles: businessRoles,
    api: 'GET /visits/:id',
    input: forms.ById,
    run: (ctx, { id }) => getVisit(ctx, id),
  }),
  'trips.list': read({ roles: businessRoles, api: 'GET /trips', input: forms.TripFilter, run: listTrips }),
  'trips.get': read({
    roles: businessRoles,
    api: 'GET /trips/:id',
    input: forms.ById,
    run: (ctx, { id }) => getTrip(ctx, id),
  }),
}
