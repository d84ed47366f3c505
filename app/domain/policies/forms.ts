import { z } from 'zod'
import { id, newId, oneOf, optionalDay, optionalText, searchWord, text, version } from '#app/domain/forms.ts'
import { policyLevels } from './policy.ts'

const content = {
  title: text(120),
  titleEn: optionalText(240),
  number: optionalText(60),
  issuer: optionalText(80),
  level: oneOf(policyLevels),
  validFrom: optionalDay(),
  validTo: optionalDay(),
  legalBasis: optionalText(400),
  summary: text(2000),
  summaryEn: optionalText(4000),
  conditions: optionalText(4000),
}

const daysInOrder = (policy: { validFrom?: string; validTo?: string }) =>
  !policy.validFrom || !policy.validTo || policy.validTo >= policy.validFrom

export const NewPolicy = z
  .strictObject({ id: newId(), ...content })
  .refine(daysInOrder, { path: ['validTo'], error: 'mustBeLater' })
export type NewPolicy = z.output<typeof NewPolicy>

export const PolicyChange = z
  .strictObject({ id: id(), version: version(), ...content })
  .refine(daysInOrder, { path: ['validTo'], error: 'mustBeLater' })
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
