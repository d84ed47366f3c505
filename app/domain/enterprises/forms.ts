import { z } from 'zod'
import {
  flag,
  id,
  names,
  newId,
  oneOf,
  optionalDay,
  optionalId,
  optionalListCode,
  optionalOneOf,
  optionalText,
  optionalWhole,
  searchWord,
  text,
  version,
} from '#app/domain/forms.ts'
import { enterpriseStatuses, tiers } from './enterprise.ts'
import { isUscc, tidyUscc } from './uscc.ts'

const uscc = z.preprocess(
  (value) => (typeof value === 'string' ? tidyUscc(value) || undefined : (value ?? undefined)),
  optionalText(18),
)

const facts = {
  name: text(120),
  nameEn: optionalText(160),
  aliases: names(10, 120),
  uscc,
  /** A code from a foreign register, or one still being issued: kept as typed, not checked. */
  usccUnverified: flag(),
  originCityCode: optionalText(6),
  industryCode: optionalListCode(),
  product: optionalText(60),
  tier: optionalOneOf(tiers),
  address: optionalText(200),
  headcount: optionalWhole(0, 1_000_000),
  headcountOn: optionalDay(),
  headcountAtLeast: flag(),
  intro: optionalText(2000),
}

const codeHolds = (firm: { uscc?: string; usccUnverified: boolean }) =>
  !firm.uscc || firm.usccUnverified || isUscc(firm.uscc)
const codeFault = { path: ['uscc'], error: 'wrongFormat' }

export const EnterpriseCreate = z
  .strictObject({
    id: newId(),
    ...facts,
    /** Said by the person who has seen the firms of like name and knows this is another one. */
    separate: flag(),
  })
  .refine(codeHolds, codeFault)
export type EnterpriseCreate = z.output<typeof EnterpriseCreate>

export const EnterpriseChange = z
  .strictObject({ id: id(), version: version(), ...facts })
  .refine(codeHolds, codeFault)
export type EnterpriseChange = z.output<typeof EnterpriseChange>

/** Patch and life stage, set apart from the facts: only the leadership does. */
export const EnterprisePlacement = z.strictObject({
  id: id(),
  version: version(),
  patchId: optionalId(),
  status: oneOf(enterpriseStatuses),
  residentSince: optionalDay(),
})
export type EnterprisePlacement = z.output<typeof EnterprisePlacement>

export const EnterpriseRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type EnterpriseRemoval = z.output<typeof EnterpriseRemoval>

/** What a list of firms is cut by; an unreadable value falls back. */
export const EnterpriseFilter = z.object({
  q: searchWord(),
  status: z.enum(enterpriseStatuses).optional().catch(undefined),
  tier: z.enum(tiers).optional().catch(undefined),
  patch: z.uuid().optional().catch(undefined),
  city: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  industry: z.string().min(1).max(60).optional().catch(undefined),
  /** `no_cadre`: resident without a primary or deputy today. `overdue`: not seen within its tier's rhythm. */
  gap: z.enum(['no_cadre', 'overdue']).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type EnterpriseFilter = z.output<typeof EnterpriseFilter>

export const ById = z.strictObject({ id: id() })
