import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import {
  AssignmentEnd,
  AssignmentFilter,
  ById,
  NewAssignment,
  NewPlan,
  PatchChange,
  PlanChange,
  PlanFilter,
  PlanStep,
  Replacement,
} from './forms.ts'
import { assignCadre, endAssignment, replaceCadre, updatePatch } from './mutations.server.ts'
import { discardPlan, draftPlan, publishPlan, updatePlan } from './plan-mutations.server.ts'
import { getPlan, listPlans } from './plan-queries.server.ts'
import { getAssignment, listAssignments } from './queries.server.ts'

const planWriters = ['liaison_cadre', 'leader'] as const

export const liaisonVerbs = {
  'liaison.assign': verb({
    roles: ['leader'],
    api: 'POST /liaison-assignments',
    input: NewAssignment,
    run: assignCadre,
  }),
  'liaison.replace': verb({
    roles: ['leader'],
    api: 'POST /liaison-assignments/replace',
    input: Replacement,
    run: replaceCadre,
  }),
  'liaison.end': verb({
    roles: ['leader'],
    api: 'POST /liaison-assignments/:id/end',
    input: AssignmentEnd,
    run: endAssignment,
  }),
  'patches.update': verb({
    roles: ['leader'],
    api: 'PATCH /patches/:id',
    input: PatchChange,
    run: updatePatch,
  }),
  'plans.draft': verb({ roles: planWriters, api: 'POST /plans', input: NewPlan, run: draftPlan }),
  'plans.update': verb({ roles: planWriters, api: 'PATCH /plans/:id', input: PlanChange, run: updatePlan }),
  'plans.publish': verb({
    roles: planWriters,
    api: 'POST /plans/:id/publish',
    input: PlanStep,
    run: publishPlan,
  }),
  'plans.discard': verb({ roles: planWriters, api: 'DELETE /plans/:id', input: PlanStep, run: discardPlan }),
}

export const liaisonReads = {
  'liaison.list': read({
    roles: businessRoles,
    api: 'GET /liaison-assignments',
    input: AssignmentFilter,
    run: listAssignments,
  }),
  'liaison.get': read({
    roles: businessRoles,
    api: 'GET /liaison-assignments/:id',
    input: ById,
    run: (ctx, { id }) => getAssignment(ctx, id),
  }),
  'plans.list': read({ roles: businessRoles, api: 'GET /plans', input: PlanFilter, run: listPlans }),
  'plans.get': read({
    roles: businessRoles,
    api: 'GET /plans/:id',
    input: ById,
    run: (ctx, { id }) => getPlan(ctx, id),
  }),
}
