import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import * as forms from './forms.ts'
import { cancelVisit, holdVisit, logVisit, removeVisit, updateVisit } from './mutations.server.ts'
import { getVisit } from './page.server.ts'
import { listVisits } from './queries.server.ts'
import { getTrip, listTrips, planTrip, removeTrip, updateTrip } from './trips.server.ts'

const loggers = businessRoles.filter((role) => role !== 'follow_up')
const travellers = ['team_member', 'team_leader', 'leader'] as const

export const visitVerbs = {
  'visits.log': verb({
    summary: 'Log a visit as held, or plan one',
    roles: loggers,
    api: 'POST /visits',
    browser: true,
    offline: true,
    input: forms.VisitLog,
    answer: answer.Visit,
    run: logVisit,
  }),
  'visits.update': verb({
    summary: 'Change a visit’s record',
    roles: loggers,
    api: 'PATCH /visits/:id',
    browser: true,
    offline: true,
    input: forms.VisitChange,
    answer: answer.Visit,
    run: updateVisit,
  }),
  'visits.hold': verb({
    summary: 'Mark a planned visit as held',
    undo: 'visits.replan',
    roles: loggers,
    api: 'POST /visits/:id/hold',
    browser: true,
    offline: true,
    input: forms.VisitStep,
    answer: answer.Visit,
    run: holdVisit,
  }),
  'visits.cancel': verb({
    summary: 'Cancel a planned visit, with the reason',
    undo: 'visits.replan',
    roles: loggers,
    api: 'POST /visits/:id/cancel',
    browser: true,
    input: forms.VisitEnd,
    answer: answer.Visit,
    run: cancelVisit,
  }),
  'visits.remove': verb({
    summary: 'Remove a visit, with the reason',
    undo: 'visits.restore',
    roles: loggers,
    api: 'DELETE /visits/:id',
    browser: true,
    input: forms.VisitEnd,
    answer: Gone,
    run: removeVisit,
  }),
  'trips.plan': verb({
    summary: 'Plan a trip',
    roles: travellers,
    api: 'POST /trips',
    browser: true,
    input: forms.NewTrip,
    answer: answer.Trip,
    run: planTrip,
  }),
  'trips.update': verb({
    summary: 'Change a trip',
    roles: travellers,
    api: 'PATCH /trips/:id',
    browser: true,
    input: forms.TripChange,
    answer: answer.Trip,
    run: updateTrip,
  }),
  'trips.remove': verb({
    summary: 'Remove a trip, with the reason',
    undo: 'trips.restore',
    roles: travellers,
    api: 'DELETE /trips/:id',
    browser: true,
    input: forms.VisitEnd,
    answer: Gone,
    run: removeTrip,
  }),
}

export const visitReads = {
  'visits.list': read({
    summary: 'List visits',
    roles: businessRoles,
    api: 'GET /visits',
    input: walkable(forms.VisitFilter),
    answer: answer.VisitPage,
    run: walked(listVisits),
  }),
  'visits.get': read({
    summary: 'Read a visit',
    roles: businessRoles,
    api: 'GET /visits/:id',
    input: forms.ById,
    answer: answer.Visit,
    run: (ctx, { id }) => getVisit(ctx, id),
  }),
  'trips.list': read({
    summary: 'List trips',
    roles: businessRoles,
    api: 'GET /trips',
    input: walkable(forms.TripFilter),
    answer: answer.TripPage,
    run: walked(listTrips),
  }),
  'trips.get': read({
    summary: 'Read a trip',
    roles: businessRoles,
    api: 'GET /trips/:id',
    input: forms.ById,
    answer: answer.Trip,
    run: (ctx, { id }) => getTrip(ctx, id),
  }),
}
