import { keep } from '#app/domain/activity/keep.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { policies } from '#db/schema/policies.ts'
import { canEditPolicies } from './permissions.ts'
import { getPolicy } from './queries.server.ts'
import { policy } from './record.ts'

export const keptPolicies = keep({
  of: policy,
  table: policies,
  events: { create: 'policy.added', change: 'policy.updated', remove: 'policy.removed' },
  get: getPolicy,
  derive: (_, { title, titleEn, number }) => findableAs.policy({ title, titleEn, number }),
  may: (ctx) => ensure(canEditPolicies(ctx.actor), forbidden('policies.edit')),
})
