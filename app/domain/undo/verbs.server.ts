import { z } from 'zod'
import { businessRoles, type Role } from '#app/domain/actor.ts'
import * as part from '#app/domain/answers.ts'
import { id, version } from '#app/domain/forms.ts'
import { verb } from '#app/domain/verb.ts'
import { associations } from '#db/schema/associations.ts'
import { contacts, enterprises, notes } from '#db/schema/enterprises.ts'
import { plans } from '#db/schema/liaison.ts'
import { policies } from '#db/schema/policies.ts'
import { trips, visits } from '#db/schema/visits.ts'
import { takeBack } from './take-back.server.ts'

const TakenBack = z.strictObject({ id: id(), version: version() })
const Standing = z.object({ id: part.uuid(), version: part.version() })

const way = (of: {
  summary: string
  roles: readonly Role[]
  api: `POST /${string}`
  table: Parameters<typeof takeBack>[2]['table']
  done: readonly string[]
  undone: string
  changes?: Record<string, unknown>
}) =>
  verb({
    ...{
      summary: of.summary,
      roles: of.roles,
      api: of.api,
      input: TakenBack,
      answer: Standing,
      browser: true,
    },
    run: (ctx, form) => takeBack(ctx, form, { changes: there, ...of }),
  })

const there = { deletedAt: null, deletedBy: null, deleteReason: null }
const keepers = businessRoles.filter((role) => role !== 'follow_up')

/** How what was done is taken back, by who did it; each is named by the verb it undoes. */
export const undoVerbs = {
  'enterprises.restore': way({
    ...{
      summary: 'Take the removal of a firm back',
      roles: ['leader'],
      api: 'POST /enterprises/:id/restore',
    },
    ...{ table: enterprises, done: ['enterprise.removed'], undone: 'enterprise.restored' },
  }),
  'associations.restore': way({
    ...{ summary: 'Take the removal of an association back', roles: ['leader'] },
    ...{ api: 'POST /associations/:id/restore', table: associations },
    ...{ done: ['association.removed'], undone: 'association.restored' },
  }),
  'contacts.restore': way({
    ...{ summary: 'Take the removal of a contact back', roles: keepers, api: 'POST /contacts/:id/restore' },
    ...{ table: contacts, done: ['contact.removed'], undone: 'contact.restored' },
  }),
  'notes.restore': way({
    ...{
      summary: 'Take the removal of one’s note back',
      roles: businessRoles,
      api: 'POST /notes/:id/restore',
    },
    ...{ table: notes, done: ['note.removed'], undone: 'note.restored' },
  }),
  'visits.restore': way({
    ...{ summary: 'Take the removal of a visit back', roles: keepers, api: 'POST /visits/:id/restore' },
    ...{ table: visits, done: ['visit.removed'], undone: 'visit.restored' },
  }),
  'visits.replan': way({
    ...{ summary: 'Let a visit be planned again, just held or cancelled', roles: keepers },
    ...{ api: 'POST /visits/:id/replan', table: visits },
    ...{ done: ['visit.held', 'visit.cancelled'], undone: 'visit.replanned' },
    changes: { status: 'planned', cancelReason: null },
  }),
  'trips.restore': way({
    ...{ summary: 'Take the removal of a trip back', roles: ['team_member', 'team_leader', 'leader'] },
    ...{ api: 'POST /trips/:id/restore', table: trips, done: ['trip.removed'], undone: 'trip.restored' },
  }),
  'policies.restore': way({
    ...{ summary: 'Take the removal of a policy back', roles: ['leader'], api: 'POST /policies/:id/restore' },
    ...{ table: policies, done: ['policy.removed'], undone: 'policy.restored' },
  }),
  'plans.restore': way({
    ...{
      summary: 'Take a discarded draft back',
      roles: ['liaison_cadre', 'leader'],
      api: 'POST /plans/:id/restore',
    },
    ...{ table: plans, done: ['plan.discarded'], undone: 'plan.restored' },
  }),
}
