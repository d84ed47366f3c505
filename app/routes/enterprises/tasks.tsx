import { taskVerbs } from '#app/domain/tasks/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

/** A command without a page: the composer gives oneself a task here. */
export const action = act(taskVerbs['tasks.add'], {
  ids: { enterpriseId: 'enterpriseId' },
  facts: { kind: 'next_step' },
})
