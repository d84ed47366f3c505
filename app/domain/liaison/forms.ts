import { z } from 'zod'
import {
  day,
  id,
  linesOf,
  listOf,
  newId,
  oneOf,
  optionalDay,
  optionalId,
  optionalText,
  text,
  version,
} from '#app/domain/forms.ts'
import { changeOf } from '#app/domain/record.ts'
import { assignmentKinds } from './liaison.ts'

/** One cadre for one firm, from a day on. */
export const NewAssignment = z.strictObject({
  id: newId(),
  enterpriseId: id(),
  accountId: id(),
  kind: oneOf(assignmentKinds),
  fromOn: day(),
  reason: optionalText(200),
})
export type NewAssignment = z.output<typeof NewAssignment>

/** Ends the assignment in force on `fromOn` and begins another the same day. */
export const Replacement = z.strictObject({ ...NewAssignment.shape, reason: text(200) })
export type Replacement = z.output<typeof Replacement>

export const AssignmentEnd = z.strictObject({ id: id(), version: version(), toOn: day(), reason: text(200) })
export type AssignmentEnd = z.output<typeof AssignmentEnd>

export const AssignmentFilter = z.object({
  enterpriseId: optionalId().catch(undefined),
  accountId: optionalId().catch(undefined),
  after: optionalId().catch(undefined),
})
export type AssignmentFilter = z.output<typeof AssignmentFilter>

/** The 包片图's address: /liaison?show=gap */
export const PatchFilter = z.object({
  show: z.enum(['all', 'gap', 'pending', 'tickets']).catch('all'),
})
export type PatchFilter = z.output<typeof PatchFilter>

const action = z.strictObject({ title: text(200), ownerId: optionalId(), dueOn: optionalDay() })

const planContent = {
  goals: listOf(text(300), 12),
  needs: optionalText(2000),
  risks: optionalText(2000),
  reviewOn: optionalDay(),
  actions: linesOf(action, 20),
  policyIds: listOf(id(), 20),
}

/** A draft of the firm's next version. */
export const NewPlan = z.strictObject({ id: newId(), enterpriseId: id(), ...planContent })
export type NewPlan = z.output<typeof NewPlan>

export const PlanChange = changeOf(planContent)
export type PlanChange = z.output<typeof PlanChange>

export const PlanStep = z.strictObject({ id: id(), version: version() })
export type PlanStep = z.output<typeof PlanStep>

export const PlanFilter = z.object({
  enterpriseId: optionalId().catch(undefined),
  after: optionalId().catch(undefined),
})
export type PlanFilter = z.output<typeof PlanFilter>

export const ById = z.strictObject({ id: id() })
