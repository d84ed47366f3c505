import { openStates } from '#app/domain/ticket-states.ts'
import type { TicketState } from './ticket.ts'

/** Everything that can be done with a ticket after it was raised. */
export const steps = [
  'accept',
  'respond',
  'dispatch',
  'signFor',
  'giveBack',
  'start',
  'arrive',
  'addHelper',
  'helperArrived',
  'note',
  'promise',
  'resolve',
  'confirm',
  'followUp',
  'archive',
  'reopen',
  'merge',
  'withdraw',
  'askPark',
  'park',
  'unpark',
  'askExtension',
  'decideExtension',
  'addRequester',
  'correct',
  'whistle',
  'supervise',
  'handOver',
  'takeOver',
  'declineOver',
] as const
export type Step = (typeof steps)[number]

type Move = {
  from: readonly TicketState[]
  /** The state it leads to, if it changes it; null leads back to where a parked ticket came from. */
  to?: Partial<Record<TicketState, TicketState>> | TicketState | null
}

const working = ['accepted', 'signed_for', 'in_progress', 'on_site'] as const
const open = openStates
const unfinished = [...openStates, 'parked'] as const

/** From where each step may be taken, and where it leads (domain.md §3.3). A state changes in no other way. */
export const moves: Record<Step, Move> = {
  accept: { from: ['new'], to: 'accepted' },
  // Whoever went there at once may write down afterwards when the firm was called.
  respond: { from: [...open, 'resolved', 'confirmed', 'followed_up'], to: { new: 'accepted' } },
  dispatch: { from: ['new', ...working], to: { new: 'dispatched', accepted: 'dispatched' } },
  signFor: { from: ['dispatched', ...working], to: { dispatched: 'signed_for', accepted: 'signed_for' } },
  giveBack: { from: ['dispatched', ...working], to: { dispatched: 'accepted' } },
  start: { from: ['accepted', 'signed_for'], to: 'in_progress' },
  arrive: { from: ['accepted', 'signed_for', 'in_progress'], to: 'on_site' },
  addHelper: { from: open },
  helperArrived: { from: open },
  note: { from: [...unfinished, 'resolved', 'confirmed', 'followed_up'] },
  promise: { from: open },
  resolve: { from: working, to: 'resolved' },
  confirm: { from: ['resolved'], to: 'confirmed' },
  // A parked matter is asked about as well, and stays parked.
  followUp: { from: ['parked', 'resolved', 'confirmed', 'followed_up'] },
  archive: { from: ['followed_up'], to: 'archived' },
  reopen: { from: ['resolved', 'confirmed', 'followed_up'], to: 'in_progress' },
  merge: { from: unfinished, to: 'merged' },
  withdraw: { from: unfinished, to: 'withdrawn' },
  askPark: { from: working },
  park: { from: working, to: 'parked' },
  unpark: { from: ['parked'], to: null },
  askExtension: { from: open },
  decideExtension: { from: open },
  addRequester: { from: unfinished },
  correct: { from: unfinished },
  whistle: { from: open },
  supervise: { from: open },
  handOver: { from: unfinished },
  takeOver: { from: unfinished },
  declineOver: { from: unfinished },
}

/** Whether the step can be taken in this state at all. */
export const isPossible = (step: Step, state: TicketState) => moves[step].from.includes(state)

/** The state after the step, or the same one. */
export function stateAfter(step: Step, state: TicketState, before: TicketState | null): TicketState {
  const { to } = moves[step]
  if (to === null) return before ?? 'in_progress'
  if (to === undefined) return state
  return typeof to === 'string' ? to : (to[state] ?? state)
}
