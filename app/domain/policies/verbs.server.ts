import { recordReads, recordVerbs } from '#app/domain/record-verbs.server.ts'
import * as answers from './answers.ts'
import { NewPolicy, PolicyChange, PolicyFilter } from './forms.ts'
import { keptPolicies as kept } from './mutations.server.ts'
import { getPolicy, listPolicies } from './queries.server.ts'

const word = { named: 'policies', called: 'a policy', kept } as const

export const policyVerbs = recordVerbs({
  ...word,
  verbs: ['add', 'update'],
  roles: ['leader'],
  forms: [NewPolicy, PolicyChange],
  answer: answers.Policy,
  summaries: { add: 'Add a policy to the library' },
})

export const policyReads = recordReads({
  ...word,
  lists: 'policies',
  change: 'update',
  filter: PolicyFilter,
  get: getPolicy,
  list: listPolicies,
  answers: { One: answers.Policy, Page: answers.PolicyPage },
})
