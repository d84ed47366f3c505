import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { access, anyAccess, day, instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { assignmentKinds } from './liaison.ts'

const care = {
  id: uuid(),
  version: version(),
  enterpriseId: uuid(),
  accountId: uuid().describe('The cadre.'),
  kind: z.enum(assignmentKinds),
  from: day(),
  to: day().nullable().describe('The first day it no longer holds.'),
  reason: z.string().nullable(),
}

export const AssignmentPage = walkOf(
  z
    .object({
      ...care,
      enterprise: z.string(),
      cadre: z.string(),
      disabled: z.boolean().describe('The cadre’s account is closed.'),
    })
    .meta({ id: 'AssignmentRow' }),
)

export const Assignment = z
  .object({ ...care, assignedBy: uuid().nullable(), createdAt: instant(), updatedAt: instant() })
  .meta({ id: 'Assignment' })

export const Patch = z
  .object({
    id: uuid(),
    version: version(),
    name: z.string(),
    nameEn: z.string(),
    leadId: uuid().nullable().describe('The cadre who leads it.'),
    position: z.int(),
    createdAt: instant(),
    updatedAt: instant(),
  })
  .meta({ id: 'Patch' })

const planCard = {
  id: uuid(),
  version: version(),
  enterpriseId: uuid(),
  number: z.int().describe('Which version of the firm’s plan.'),
  status: z.enum(['draft', 'current', 'superseded']),
  reviewOn: day().nullable(),
  publishedAt: instant().nullable(),
}

export const PlanPage = walkOf(
  z
    .object({
      ...planCard,
      access: anyAccess(),
      enterprise: z.string(),
      goals: z.array(z.string()).describe('Empty for a reader of the card.'),
    })
    .meta({ id: 'PlanRow' }),
)

const action = z.object({
  id: uuid(),
  title: z.string(),
  ownerId: uuid().nullable(),
  owner: z.string().nullable(),
  dueOn: day().nullable(),
  taskId: uuid().nullable(),
  taskStatus: z.enum(['open', 'done', 'dropped']).nullable(),
})

const PlanCard = z.object({ access: access('card'), ...planCard }).meta({ id: 'PlanCard' })
const FullPlan = z
  .object({
    access: access('full'),
    ...planCard,
    author: z.string().nullable(),
    goals: z.array(z.string()),
    needs: z.string().nullable(),
    risks: z.string().nullable(),
    actions: z.array(action),
    policies: z.array(
      z.object({ id: uuid(), title: z.string(), titleEn: z.string().nullable(), sample: sample() }),
    ),
    abilities: abilities('plans.draft', 'plans.update', 'plans.publish', 'plans.discard'),
  })
  .meta({ id: 'FullPlan' })

export const Plan = z.discriminatedUnion('access', [PlanCard, FullPlan])
