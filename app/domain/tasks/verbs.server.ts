import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import { NewTask, TaskFilter, TaskStep } from './forms.ts'
import { addTask, completeTask, dropTask, reopenTask } from './mutations.server.ts'
import { listMyTasks } from './queries.server.ts'

const roles = businessRoles

export const taskVerbs = {
  'tasks.add': verb({ roles, api: 'POST /tasks', input: NewTask, run: addTask }),
  'tasks.complete': verb({ roles, api: 'POST /tasks/:id/complete', input: TaskStep, run: completeTask }),
  'tasks.drop': verb({ roles, api: 'POST /tasks/:id/drop', input: TaskStep, run: dropTask }),
  'tasks.reopen': verb({ roles, api: 'POST /tasks/:id/reopen', input: TaskStep, run: reopenTask }),
}

export const taskReads = {
  'tasks.list': read({ roles, api: 'GET /tasks', input: TaskFilter, run: listMyTasks }),
}
