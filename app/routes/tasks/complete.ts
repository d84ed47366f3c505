import { at } from '#app/addresses.ts'
import { taskVerbs } from '#app/domain/tasks/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

const verb = taskVerbs['tasks.complete']

export const action = act(verb, { id: 'taskId', to: at.today() })
