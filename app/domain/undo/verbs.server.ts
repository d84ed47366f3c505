import { businessRoles } from '#app/domain/actor.ts'
import { plans } from '#db/schema/liaison.ts'
import { trips, visits } from '#db/schema/visits.ts'
import { restoring } from './take-back.server.ts'

const keepers = businessRoles.filter((role) => role !== 'follow_up')

/** How what was done is taken back, by who did it; each is named by the verb it undoes. Described records bring their own. */
export const undoVerbs = {
  'visits.restore': restoring({
    summary: 'Take the removal of a visit back',
    roles: keepers,
    api: 'POST /visits/:id/restore',
    table: visits,
    done: ['visit.removed'],
    undone: 'visit.restored',
  }),
  'visits.replan': restoring({
    summary: 'Let a visit be planned again, just held or cancelled',
    roles: keepers,
    api: 'POST /visits/:id/replan',
    table: visits,
    done: ['visit.held', 'visit.cancelled'],
    undone: 'visit.replanned',
    changes: { status: 'planned', cancelReason: null },
  }),
  'trips.restore': restoring({
    summary: 'Take the removal of a trip back',
    roles: ['team_member', 'team_leader', 'leader'],
    api: 'POST /trips/:id/restore',
    table: trips,
    done: ['trip.removed'],
    undone: 'trip.restored',
  }),
  'plans.restore': restoring({
    summary: 'Take a discarded draft back',
    roles: ['liaison_cadre', 'leader'],
    api: 'POST /plans/:id/restore',
    table: plans,
    done: ['plan.discarded'],
    undone: 'plan.restored',
  }),
}
