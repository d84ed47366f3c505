import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { saidOf } from '#app/domain/record.ts'
import { policyStates } from './policy.ts'
import { policy } from './record.ts'

const { legalBasis, summary, summaryEn, conditions, ...brief } = saidOf(policy)

const card = {
  id: uuid(),
  ...brief,
  state: z.enum(policyStates).describe('Today.'),
  sample: sample(),
}

export const PolicyPage = walkOf(
  z
    .object({
      ...card,
      hasBasis: z.boolean().describe('Without a legal basis it may not be promised.'),
      plans: z.int().describe('How many current plans name it, counted to 301.'),
    })
    .meta({ id: 'PolicyRow' }),
)

export const Policy = z
  .object({
    ...card,
    version: version(),
    legalBasis,
    summary,
    summaryEn,
    conditions,
    createdAt: instant(),
    updatedAt: instant(),
    abilities: abilities('policies.update', 'policies.remove'),
  })
  .meta({ id: 'Policy' })
