import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { City, day, Entry, instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { saidOf } from '#app/domain/record.ts'
import { enterpriseStatuses } from './enterprise.ts'
import { enterprise } from './record.ts'

const said = saidOf(enterprise)
const { name, nameEn, product } = said
const card = {
  id: uuid(),
  version: version(),
  name,
  nameEn,
  product,
  sample: sample(),
  uscc: said.uscc.describe('Unified social credit code.'),
  status: z.enum(enterpriseStatuses),
  tier: said.tier.describe('How often the firm is to be seen; `a` most.'),
  city: City.nullable().describe('Where the firm comes from.'),
  industry: Entry.nullable(),
  patch: z.object({ id: uuid(), name: z.string(), nameEn: z.string() }).nullable(),
  updatedAt: instant(),
}

export const EnterprisePage = walkOf(z.object(card).meta({ id: 'EnterpriseRow' }))

export const Enterprise = z
  .object({
    ...said,
    ...card,
    usccState: z.enum(['unverified', 'verified']).describe('Whether the code’s check sign was checked.'),
    patchId: uuid().nullable(),
    residentSince: day().nullable(),
    headcountAtLeast: said.headcountAtLeast.describe('The number is a lower bound.'),
    createdAt: instant(),
    abilities: abilities('enterprises.change', 'enterprises.place', 'enterprises.remove'),
  })
  .meta({ id: 'Enterprise' })
