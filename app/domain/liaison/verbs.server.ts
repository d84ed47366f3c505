import { businessRoles } from '#app/domain/actor.ts'
import { Gone, wholeOf } from '#app/domain/answers.ts'
import { Unasked, walkable, whole } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import {
  AssignmentEnd,
  AssignmentFilter,
  ById,
  NewAssignment,
  NewPlan,
  PlanChange,
  PlanFilter,
  PlanStep,
  Replacement,
} from './forms.ts'
import { assignCadre, endAssignment, replaceCadre } from './mutations.server.ts'
import { discardPlan, draftPlan, publishPlan, updatePlan } from './plan-mutations.server.ts'
import { getPlan, listPlans } from './plan-queries.server.ts'
import { getAssignment, listAssignments, listPatches } from './queries.server.ts'

const planWriters = ['liaison_cadre', 'leader'] as const

export const liaisonVerbs = {
  'liaison.assign': verb({
    summary: 'Assign a cadre to a firm',
    roles: ['leader'],
    api: 'POST /liaison-assignments',
    browser: true,
    input: NewAssignment,
    answer: answer.Assignment,
    run: assignCadre,
  }),
  'liaison.replace': verb({
    summary: 'Put another cadre in the place of the present one',
    roles: ['leader'],
    api: 'POST /liaison-assignments/replace',
    browser: true,
    input: Replacement,
    answer: answer.Assignment,
    run: replaceCadre,
  }),
  'liaison.end': verb({
    summary: 'End an assignment, with the reason',
    roles: ['leader'],
    api: 'POST /liaison-assignments/:id/end',
    browser: true,
    input: AssignmentEnd,
    answer: answer.Assignment,
    run: endAssignment,
  }),
  'plans.draft': verb({
    summary: 'Draft a firm’s plan',
    roles: planWriters,
    api: 'POST /plans',
    browser: true,
    input: NewPlan,
    answer: answer.Plan,
    run: draftPlan,
  }),
  'plans.update': verb({
    summary: 'Change a draft plan',
    roles: planWriters,
    api: 'PATCH /plans/:id',
    browser: true,
    input: PlanChange,
    answer: answer.Plan,
    run: updatePlan,
  }),
  'plans.publish': verb({
    summary: 'Make a draft the firm’s current plan',
    roles: planWriters,
    api: 'POST /plans/:id/publish',
    input: PlanStep,
    answer: answer.Plan,
    run: publishPlan,
  }),
  'plans.discard': verb({
    summary: 'Discard a draft plan',
    undo: 'plans.restore',
    roles: planWriters,
    api: 'DELETE /plans/:id',
    browser: true,
    input: PlanStep,
    answer: Gone,
    run: discardPlan,
  }),
}

export const liaisonReads = {
  'liaison.list': read({
    summary: 'List who answers for which firm',
    roles: businessRoles,
    api: 'GET /liaison-assignments',
    input: walkable(AssignmentFilter),
    answer: answer.AssignmentPage,
    run: walked(listAssignments),
  }),
  'liaison.get': read({
    summary: 'Read an assignment',
    roles: businessRoles,
    api: 'GET /liaison-assignments/:id',
    input: ById,
    answer: answer.Assignment,
    run: (ctx, { id }) => getAssignment(ctx, id),
  }),
  'patches.list': read({
    summary: 'List the patches with their leads',
    roles: businessRoles,
    api: 'GET /patches',
    input: Unasked,
    answer: wholeOf(answer.Patch),
    run: async (ctx) => whole(await listPatches(ctx)),
  }),
  'plans.list': read({
    summary: 'List firms’ plans',
    roles: businessRoles,
    api: 'GET /plans',
    input: walkable(PlanFilter),
    answer: answer.PlanPage,
    run: walked(listPlans),
  }),
  'plans.get': read({
    summary: 'Read a plan',
    roles: businessRoles,
    api: 'GET /plans/:id',
    input: ById,
    answer: answer.Plan,
    run: (ctx, { id }) => getPlan(ctx, id),
  }),
}
