import { z } from 'zod'
import { id, searchWord, text, version } from '#app/domain/forms.ts'
import { change, creation } from '#app/domain/record.ts'
import { policyLevels } from './policy.ts'
import { policy } from './record.ts'

export const NewPolicy = creation(policy)
export type NewPolicy = z.output<typeof NewPolicy>

export const PolicyChange = change(policy)
export type PolicyChange = z.output<typeof PolicyChange>

export const PolicyRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })

/** The library's address: /policies?q=&level=&state=&after= */
export const PolicyFilter = z.object({
  q: searchWord(),
  level: z.enum(policyLevels).optional().catch(undefined),
  state: z.enum(['in_force', 'not_yet', 'expired']).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type PolicyFilter = z.output<typeof PolicyFilter>

export const ById = z.strictObject({ id: id() })
