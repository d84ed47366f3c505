import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
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
    summary: 'Assign a cadre to a firm',
    roles: ['leader'],
    api: 'POST /liaison-assignments',
    input: NewAssignment,
    answer: answer.Assignment,
    run: assignCadre,
  }),
  'liaison.replace': verb({
    summary: 'Put another cadre in the place of the present one',
    roles: ['leader'],
    api: 'POST /liaison-assignments/replace',
    input: Replacement,
    answer: answer.Assignment,
    run: replaceCadre,
  }),
  'liaison.end': verb({
    summary: 'End an assignment, with the reason',
    roles: ['leader'],
    api: 'POST /liaison-assignments/:id/end',
    input: AssignmentEnd,
    answer: answer.Assignment,
    run: endAssignment,
  }),
  'patches.update': verb({
    summary: 'Change a patch’s names and its lead',
    roles: ['leader'],
    api: 'PATCH /patches/:id',
    input: PatchChange,
    answer: answer.Patch,
    run: updatePatch,
  }),
  'plans.draft': verb({
    summary: 'Draft a firm’s plan',
    roles: planWriters,
    api: 'POST /plans',
    input: NewPlan,
    answer: answer.Plan,
    run: draftPlan,
  }),
  'plans.update': verb({
    summary: 'Change a draft plan',
    roles: planWriters,
    api: 'PATCH /plans/:id',
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
    roles: planWriters,
    api: 'DELETE /plans/:id',
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
    input: AssignmentFilter,
    answer: answer.AssignmentPage,
    run: listAssignments,
  }),
  'liaison.get': read({
    summary: 'Read an assignment',
    roles: businessRoles,
    api: 'GET /liaison-assignments/:id',
    input: ById,
    answer: answer.Assignment,
    run: (ctx, { id }) => getAssignment(ctx, id),
  }),
  'plans.list': read({
    summary: 'List firms’ plans',
    roles: businessRoles,
    api: 'GET /plans',
    input: PlanFilter,
    answer: answer.PlanPage,
    run: listPlans,
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
