import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { day, instant, uuid, version, walkOf } from '#app/domain/answers.ts'
import { taskKinds } from './forms.ts'

export const TaskRow = z
  .object({
    id: uuid(),
    version: version(),
    kind: z.enum(taskKinds),
    title: z.string(),
    status: z.enum(['open', 'done', 'dropped']),
    dueOn: day().nullable(),
    doneAt: instant().nullable(),
    doneNote: z.string().nullable(),
    ownerId: uuid(),
    owner: z.string(),
    givenBy: z.string().describe('Their name.'),
    enterpriseId: uuid().nullable(),
    enterprise: z.string().nullable(),
    sample: z.boolean().nullable().describe('Whether its firm is made up for the demo.'),
    visitId: uuid().nullable(),
    projectId: uuid().nullable(),
    ticketId: uuid().nullable(),
    planId: uuid().nullable(),
  })
  .meta({ id: 'TaskRow' })

/** One task, as its verbs answer it. */
export const Task = TaskRow.extend({
  abilities: abilities('tasks.complete', 'tasks.drop', 'tasks.reopen'),
}).meta({ id: 'Task' })

export const TaskPage = walkOf(TaskRow)
