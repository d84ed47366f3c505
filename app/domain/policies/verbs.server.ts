import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import { ById, NewPolicy, PolicyChange, PolicyFilter, PolicyRemoval } from './forms.ts'
import { keptPolicies } from './mutations.server.ts'
import { getPolicy, listPolicies } from './queries.server.ts'

export const policyVerbs = {
  'policies.add': verb({
    roles: ['leader'],
    api: 'POST /policies',
    input: NewPolicy,
    run: keptPolicies.create,
  }),
  'policies.update': verb({
    roles: ['leader'],
    api: 'PATCH /policies/:id',
    input: PolicyChange,
    run: keptPolicies.change,
  }),
  'policies.remove': verb({
    roles: ['leader'],
    api: 'DELETE /policies/:id',
    input: PolicyRemoval,
    run: keptPolicies.remove,
  }),
}

export const policyReads = {
  'policies.list': read({
    roles: businessRoles,
    api: 'GET /policies',
    input: PolicyFilter,
    run: listPolicies,
  }),
  'policies.get': read({
    roles: businessRoles,
    api: 'GET /policies/:id',
    input: ById,
    run: (ctx, { id }) => getPolicy(ctx, id),
  }),
}
