import { z } from 'zod'
import { abilities } from '#app/domain/abilities.ts'
import { day, instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { policyLevels } from './policy.ts'

const card = {
  id: uuid(),
  title: z.string(),
  titleEn: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  level: z.enum(policyLevels),
  validFrom: day().nullable(),
  validTo: day().nullable(),
  state: z.enum(['in_force', 'not_yet', 'expired']).describe('Today.'),
  sample: sample(),
}

export const PolicyPage = walkOf(
  z
    .object({
      ...card,
      hasBasis: z.boolean().describe('Without a legal basis it may not be promised.'),
      plans: z.int().describe('How many current plans name it.'),
    })
    .meta({ id: 'PolicyRow' }),
)

export const Policy = z
  .object({
    ...card,
    version: version(),
    legalBasis: z.string().nullable(),
    summary: z.string(),
    summaryEn: z.string().nullable(),
    conditions: z.string().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    abilities: abilities('policies.update', 'policies.remove'),
  })
  .meta({ id: 'Policy' })
