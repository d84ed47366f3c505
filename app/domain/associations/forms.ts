import { z } from 'zod'
import { id, optionalDay, searchWord } from '#app/domain/forms.ts'
import { change, creation, filterOf } from '#app/domain/record.ts'
import { association } from './record.ts'

export const AssociationCreate = creation(association)
export type AssociationCreate = z.output<typeof AssociationCreate>

export const AssociationChange = change(association)
export type AssociationChange = z.output<typeof AssociationChange>

export const MemberAdd = z.strictObject({ id: id(), enterpriseId: id(), sinceOn: optionalDay() })
export type MemberAdd = z.output<typeof MemberAdd>

export const MemberRemove = z.strictObject({ id: id(), enterpriseId: id() })
export type MemberRemove = z.output<typeof MemberRemove>

export const AssociationFilter = filterOf(association, {
  q: searchWord(),
  resident: z.enum(['yes', 'no']).optional().catch(undefined),
  city: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
})
export type AssociationFilter = z.output<typeof AssociationFilter>
