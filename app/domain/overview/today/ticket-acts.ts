import type { Level, TicketState } from '#app/domain/tickets/ticket.ts'
import type { Step } from '#app/domain/tickets/transitions.ts'

/** What this ticket wants of the reader. */
export type TicketAct =
  | 'answer'
  | 'accept'
  | 'dispatch'
  | 'sign'
  | 'handle'
  | 'watch'
  | 'supervise'
  | 'confirm'

type Facts = {
  state: TicketState
  level: Level
  isAnswered: boolean
  isMine: boolean
  tone: 'good' | 'warn' | 'red' | null
  isSupervised: boolean
}

/**
 * The act that stops the ticket's clock, as far as it is this person's: a handler's own, the desk's, or the desk's eye on
 * others' that run late. Null where it wants nothing.
 */
export function actFor(ticket: Facts, isDesk: boolean): TicketAct | null {
  const { state, isAnswered, isMine, tone, isSupervised } = ticket
  if (state === 'resolved') return isDesk && !isMine ? 'confirm' : null
  if (isDesk && (state === 'new' || state === 'accepted') && !isAnswered) return 'answer'
  if (isDesk && state === 'new') return 'accept'
  if (isDesk && state === 'accepted') return 'dispatch'
  if (isMine) return state === 'dispatched' ? 'sign' : isAnswered ? 'handle' : 'answer'
  if (!isDesk || tone === 'good' || tone === null) return null
  return tone === 'red' && !isSupervised ? 'supervise' : 'watch'
}

/** The step of the ticket's page the act opens; null opens the page. */
export const stepOf: Record<TicketAct, Step | null> = {
  answer: 'respond',
  accept: 'accept',
  dispatch: 'dispatch',
  sign: 'signFor',
  handle: null,
  watch: null,
  supervise: 'supervise',
  confirm: 'confirm',
}
