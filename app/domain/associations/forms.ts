import { z } from 'zod'
import { id, optionalDay, searchWord, text, version } from '#app/domain/forms.ts'
import { change, creation } from '#app/domain/record.ts'
import { association } from './record.ts'

export const AssociationCreate = creation(association)
export type AssociationCreate = z.output<typeof AssociationCreate>

export const AssociationChange = change(association)
export type AssociationChange = z.output<typeof AssociationChange>

export const AssociationRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type AssociationRemoval = z.output<typeof AssociationRemoval>

export const MemberAdd = z.strictObject({ id: id(), enterpriseId: id(), sinceOn: optionalDay() })
export type MemberAdd = z.output<typeof MemberAdd>

export const MemberRemove = z.strictObject({ id: id(), enterpriseId: id() })
export type MemberRemove = z.output<typeof MemberRemove>

export const AssociationFilter = z.object({
  q: searchWord(),
  resident: z.enum(['yes', 'no']).optional().catch(undefined),
  city: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type AssociationFilter = z.output<typeof AssociationFilter>

export const ById = z.strictObject({ id: id() })
