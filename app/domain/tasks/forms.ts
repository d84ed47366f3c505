import { z } from 'zod'
import { id, newId, oneOf, optionalDay, optionalId, optionalText, text, version } from '#app/domain/forms.ts'

export const taskKinds = ['next_step', 'promise', 'plan_action', 'other'] as const
export type TaskKind = (typeof taskKinds)[number]

/** A task given from a firm's page or the API; those of visits and plans come with their own forms. */
export const NewTask = z.strictObject({
  id: newId(),
  kind: oneOf(['next_step', 'promise', 'other']),
  title: text(200),
  ownerId: optionalId(),
  dueOn: optionalDay(),
  enterpriseId: optionalId(),
})
export type NewTask = z.output<typeof NewTask>

export const TaskStep = z.strictObject({ id: id(), version: version(), note: optionalText(400) })
export type TaskStep = z.output<typeof TaskStep>

export const TaskFilter = z.object({
  status: z.enum(['open', 'done', 'dropped']).catch('open'),
  after: optionalId().catch(undefined),
})
export type TaskFilter = z.output<typeof TaskFilter>
