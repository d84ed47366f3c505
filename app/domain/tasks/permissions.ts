import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, hasRole } from '#app/domain/actor.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'

type Task = { ownerId: string; status: 'open' | 'done' | 'dropped' }

/** A task is closed, and opened again, by whose it is, or by leadership. */
const againstMinding = (actor: Actor, { ownerId }: Task) =>
  unless(ownerId === actor.id || hasRole(actor, 'leader'), forbidden('tasks.close'))

export const againstClosing = (actor: Actor, task: Task) =>
  againstMinding(actor, task) ?? unless(task.status === 'open', conflict('tasks.closed'))

export const againstReopening = (actor: Actor, task: Task) =>
  againstMinding(actor, task) ?? unless(task.status !== 'open', conflict('tasks.open'))

/** What this person can do to a task. */
export function taskAbilities(actor: Actor, task: Task) {
  const closed = abilityOf(againstClosing(actor, task))
  return {
    'tasks.complete': closed,
    'tasks.drop': closed,
    'tasks.reopen': abilityOf(againstReopening(actor, task)),
  }
}
