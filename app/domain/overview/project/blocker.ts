import type { Day } from '#app/domain/calendar.ts'
import { isLanded, nextStage } from '#app/domain/projects/stages/ladder.ts'
import type { Exit, Stage, Template } from '#app/domain/projects/stages/stages.ts'

type Standing = { template: Template; stage: Stage; exit: Exit | null }
type OpenTicket = { light: { tone: 'good' | 'warn' | 'red' | null } }
type Promised = { status: string; dueOn: string | null }

/** What the project waits for, how many such things there are, and the first of them. */
export type Blocker<T, P> = { of: number } & ({ ticket: T } | { promise: P })

/**
 * What a project of this firm waits for. Until the firm is in the park each of its open tickets is about getting there;
 * from then on only what is overdue holds it up, and so does a promise of ours that was not kept. `tickets` come in the
 * queue's order, `promises` by their day.
 */
export function blockerOf<T extends OpenTicket, P extends Promised>(
  { template, stage, exit }: Standing,
  tickets: readonly T[],
  promises: readonly P[],
  today: Day,
): Blocker<T, P> | null {
  if (exit || !nextStage(template, stage)) return null
  const waiting = isLanded(stage) ? tickets.filter(({ light }) => light.tone === 'red') : tickets
  const owed = promises.filter(({ status, dueOn }) => status === 'open' && dueOn !== null && dueOn < today)
  const of = waiting.length + owed.length
  const [ticket] = waiting
  const [promise] = owed
  if (ticket) return { of, ticket }
  return promise ? { of, promise } : null
}
