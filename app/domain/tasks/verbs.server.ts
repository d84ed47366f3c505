import { businessRoles } from '#app/domain/actor.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { NewTask, TaskFilter, TaskStep } from './forms.ts'
import { addTask, completeTask, dropTask, reopenTask } from './mutations.server.ts'
import { listMyTasks } from './queries.server.ts'

const roles = businessRoles

export const taskVerbs = {
  'tasks.add': verb({
    summary: 'Give a task to a colleague or oneself',
    roles,
    api: 'POST /tasks',
    browser: true,
    offline: true,
    input: NewTask,
    answer: answer.Task,
    run: addTask,
  }),
  'tasks.complete': verb({
    summary: 'Mark a task as done',
    undo: 'tasks.reopen',
    roles,
    api: 'POST /tasks/:id/complete',
    browser: true,
    offline: true,
    input: TaskStep,
    answer: answer.Task,
    run: completeTask,
  }),
  'tasks.drop': verb({
    summary: 'Drop a task, with the reason',
    undo: 'tasks.reopen',
    roles,
    api: 'POST /tasks/:id/drop',
    browser: true,
    input: TaskStep,
    answer: answer.Task,
    run: dropTask,
  }),
  'tasks.reopen': verb({
    summary: 'Open a task again',
    roles,
    api: 'POST /tasks/:id/reopen',
    browser: true,
    offline: true,
    input: TaskStep,
    answer: answer.Task,
    run: reopenTask,
  }),
}

export const taskReads = {
  'tasks.list': read({
    summary: 'List one’s own tasks',
    roles,
    api: 'GET /tasks',
    input: walkable(TaskFilter),
    answer: answer.TaskPage,
    run: walked(listMyTasks),
  }),
}
