import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { ById, NewPolicy, PolicyChange, PolicyFilter, PolicyRemoval } from './forms.ts'
import { keptPolicies } from './mutations.server.ts'
import { getPolicy, listPolicies } from './queries.server.ts'

export const policyVerbs = {
  'policies.add': verb({
    summary: 'Add a policy to the library',
    roles: ['leader'],
    api: 'POST /policies',
    browser: true,
    input: NewPolicy,
    answer: answer.Policy,
    run: keptPolicies.create,
  }),
  'policies.update': verb({
    summary: 'Change a policy',
    roles: ['leader'],
    api: 'PATCH /policies/:id',
    browser: true,
    input: PolicyChange,
    answer: answer.Policy,
    run: keptPolicies.change,
  }),
  'policies.remove': verb({
    summary: 'Remove a policy, with the reason',
    undo: 'policies.restore',
    roles: ['leader'],
    api: 'DELETE /policies/:id',
    browser: true,
    input: PolicyRemoval,
    answer: Gone,
    run: keptPolicies.remove,
  }),
}

export const policyReads = {
  'policies.list': read({
    summary: 'List policies',
    roles: businessRoles,
    api: 'GET /policies',
    input: walkable(PolicyFilter),
    answer: answer.PolicyPage,
    run: walked(listPolicies),
  }),
  'policies.get': read({
    summary: 'Read a policy',
    roles: businessRoles,
    api: 'GET /policies/:id',
    input: ById,
    answer: answer.Policy,
    run: (ctx, { id }) => getPolicy(ctx, id),
  }),
}
