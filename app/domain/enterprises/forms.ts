import { z } from 'zod'
import { flag, oneOf, optionalDay, optionalId, searchWord } from '#app/domain/forms.ts'
import { change, changeOf, creation, filterOf } from '#app/domain/record.ts'
import { enterpriseStatuses } from './enterprise.ts'
import { enterprise } from './record.ts'

export const EnterpriseCreate = creation(enterprise, {
  /** Said by the person who has seen the firms of like name and knows this is another one. */
  separate: flag(),
})
export type EnterpriseCreate = z.output<typeof EnterpriseCreate>

export const EnterpriseChange = change(enterprise)
export type EnterpriseChange = z.output<typeof EnterpriseChange>

/** Patch and life stage, set apart from the facts: only the leadership does. */
export const EnterprisePlacement = changeOf({
  patchId: optionalId(),
  status: oneOf(enterpriseStatuses),
  residentSince: optionalDay(),
})
export type EnterprisePlacement = z.output<typeof EnterprisePlacement>

/** What a list of firms is cut by; an unreadable value falls back. */
export const EnterpriseFilter = filterOf(enterprise, {
  q: searchWord(),
  status: z.enum(enterpriseStatuses).optional().catch(undefined),
  patch: z.uuid().optional().catch(undefined),
  city: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  /** `no_cadre`: resident without a primary or deputy today. `overdue`: not seen within its tier's rhythm. */
  gap: z.enum(['no_cadre', 'overdue']).optional().catch(undefined),
})
export type EnterpriseFilter = z.output<typeof EnterpriseFilter>
