import { z } from 'zod'
import { searchWord } from '#app/domain/forms.ts'
import { change, creation, filterOf } from '#app/domain/record.ts'
import { policyStates } from './policy.ts'
import { policy } from './record.ts'

export const NewPolicy = creation(policy)
export type NewPolicy = z.output<typeof NewPolicy>

export const PolicyChange = change(policy)
export type PolicyChange = z.output<typeof PolicyChange>

/** The library's address: /policies?q=&level=&state=&after= */
export const PolicyFilter = filterOf(policy, {
  q: searchWord(),
  state: z.enum(policyStates).optional().catch(undefined),
})
export type PolicyFilter = z.output<typeof PolicyFilter>
