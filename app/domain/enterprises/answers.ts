import { z } from 'zod'
import { abilities } from '#app/domain/abilities.ts'
import { City, day, Entry, instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { saidOf } from '#app/domain/record.ts'
import { enterpriseStatuses, tiers } from './enterprise.ts'
import { enterprise } from './record.ts'

const card = {
  id: uuid(),
  version: version(),
  name: z.string(),
  nameEn: z.string().nullable(),
  sample: sample(),
  uscc: z.string().nullable().describe('Unified social credit code.'),
  status: z.enum(enterpriseStatuses),
  tier: z.enum(tiers).nullable().describe('How often the firm is to be seen; `a` most.'),
  product: z.string().nullable(),
  city: City.nullable().describe('Where the firm comes from.'),
  industry: Entry.nullable(),
  patch: z.object({ id: uuid(), name: z.string(), nameEn: z.string() }).nullable(),
  updatedAt: instant(),
}

export const EnterprisePage = walkOf(z.object(card).meta({ id: 'EnterpriseRow' }))

export const Enterprise = z
  .object({
    ...saidOf(enterprise),
    ...card,
    usccState: z.enum(['unverified', 'verified']).describe('Whether the code’s check sign was checked.'),
    patchId: uuid().nullable(),
    residentSince: day().nullable(),
    headcountAtLeast: z.boolean().describe('The number is a lower bound.'),
    createdAt: instant(),
    abilities: abilities('enterprises.change', 'enterprises.place', 'enterprises.remove'),
  })
  .meta({ id: 'Enterprise' })
