import { type Ability, abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'
import { conflict, forbidden, type Refusal, unless } from '#app/domain/refusal.ts'
import { maxReturns, type TicketState } from './ticket.ts'
import { isPossible, type Step, steps } from './transitions.ts'

/** Who stands where on a ticket; enough to say who may do what next. */
export type Standing = {
  state: TicketState
  firstReceiverId: string
  /** Who signed for it; nobody has while it is only dispatched. */
  signedById: string | null
  /** An open dispatch, waiting for this person's signature. */
  dispatchedToId: string | null
  /** That person may still say it is not theirs, as far as the time goes. */
  isReturnTimely: boolean
  helperIds: readonly string[]
  /** Everyone who ever signed for it, helped with it or said it was done: none of them speaks for the requester. */
  handlerIds: readonly string[]
  /** These and everyone who ever was its first receiver: none of them follows it up. */
  chainIds: readonly string[]
  /** Somebody said when the requester was spoken to; arriving and resolving tell it only by the way. */
  isAnswered: boolean
  returnedCount: number
  extensionAskedById: string | null
  extensionsAsked: number
  /** The due day is far enough for more time to be asked for. */
  isExtensionTimely: boolean
  parkAskedById: string | null
  handOverToId: string | null
  hasSite: boolean
}

/** Accountable now: who signed for it, until then the first receiver (首接负责制). */
export const accountableFor = (t: Standing) => t.signedById ?? t.firstReceiverId

/** Anyone in the office may report a matter. */
export const raisers: readonly Role[] = businessRoles
export const canDispatch = (actor: Actor) => hasRole(actor, 'intake', 'leader')

const isWorker = ({ id }: Actor, t: Standing) =>
  id === t.firstReceiverId || id === t.signedById || t.helperIds.includes(id)
const desk = (actor: Actor) => hasRole(actor, 'intake', 'leader')

const who: Record<Step, (actor: Actor, t: Standing) => boolean> = {
  accept: (actor, t) => desk(actor) || actor.id === t.firstReceiverId,
  respond: (actor, t) => desk(actor) || isWorker(actor, t),
  dispatch: canDispatch,
  signFor: ({ id }, t) => id === t.dispatchedToId,
  giveBack: ({ id }, t) => id === t.dispatchedToId,
  start: ({ id }, t) => id === accountableFor(t),
  arrive: ({ id }, t) => id === accountableFor(t) || t.helperIds.includes(id),
  addHelper: (actor, t) => desk(actor) || isWorker(actor, t),
  helperArrived: (actor, t) => desk(actor) || isWorker(actor, t),
  note: (actor, t) => hasRole(actor, 'intake', 'leader', 'follow_up') || isWorker(actor, t),
  promise: (actor, t) => desk(actor) || actor.id === t.firstReceiverId || actor.id === t.signedById,
  resolve: ({ id }, t) => id === accountableFor(t),
  confirm: (actor, t) => hasRole(actor, 'intake') && !isHandlerOf(actor, t),
  followUp: (actor, t) => hasRole(actor, 'follow_up') && !t.chainIds.includes(actor.id),
  archive: (actor) => hasRole(actor, 'intake', 'follow_up', 'leader'),
  reopen: (actor, t) => hasRole(actor, 'intake', 'follow_up', 'leader') || actor.id === t.firstReceiverId,
  merge: (actor, t) => desk(actor) || actor.id === t.firstReceiverId,
  withdraw: (actor, t) => desk(actor) || actor.id === t.firstReceiverId,
  askPark: ({ id }, t) => id === accountableFor(t),
  park: (actor, t) =>
    hasRole(actor, 'leader') && actor.id !== t.parkAskedById && actor.id !== accountableFor(t),
  unpark: (actor, t) => desk(actor) || actor.id === accountableFor(t),
  askExtension: ({ id }, t) => id === accountableFor(t),
  decideExtension: (actor, t) => hasRole(actor, 'leader') && actor.id !== t.extensionAskedById,
  addRequester: (actor, t) => desk(actor) || isWorker(actor, t),
  correct: (actor, t) => desk(actor) || actor.id === t.firstReceiverId,
  whistle: (actor, t) => desk(actor) || isWorker(actor, t),
  supervise: (actor) => desk(actor),
  handOver: ({ id }, t) => id === t.firstReceiverId,
  takeOver: ({ id }, t) => id === t.handOverToId,
  declineOver: ({ id }, t) => id === t.handOverToId,
}

/** The handler's own word counts neither as the requester's confirmation nor as a follow-up. */
const isHandlerOf = ({ id }: Actor, t: Standing) => t.handlerIds.includes(id)

/** What the state alone does not tell: an answer is given once, a decision needs something to decide. */
const applies: Partial<Record<Step, (t: Standing) => boolean>> = {
  respond: (t) => !t.isAnswered,
  dispatch: (t) => t.dispatchedToId === null,
  signFor: (t) => t.dispatchedToId !== null,
  giveBack: (t) => t.dispatchedToId !== null,
  start: (t) => t.state !== 'accepted' || t.dispatchedToId === null,
  arrive: (t) => t.hasSite,
  helperArrived: () => true,
  askPark: (t) => t.parkAskedById === null,
  askExtension: (t) => t.extensionsAsked === 0,
  decideExtension: (t) => t.extensionAskedById !== null,
  handOver: (t) => t.handOverToId === null,
  takeOver: (t) => t.handOverToId !== null,
  declineOver: (t) => t.handOverToId !== null,
}

export const isOpenTo = (step: Step, t: Standing) => isPossible(step, t.state) && (applies[step]?.(t) ?? true)

const tooLate: Partial<Record<Step, (t: Standing) => string | false>> = {
  giveBack: (t) =>
    t.returnedCount >= maxReturns ? 'tickets.returnedTwice' : !t.isReturnTimely && 'tickets.returnTooLate',
  askExtension: (t) => !t.isExtensionTimely && 'tickets.extensionTooLate',
}

/** Why this person cannot take the step now; null if they can. Asked by the step itself and by the ticket's answer. */
export function against(actor: Actor, step: Step, t: Standing): Refusal | null {
  if (!who[step](actor, t)) return forbidden(`tickets.${whoseNot(actor, step, t)}`)
  if (t.state === 'merged') return conflict('tickets.mergedReadOnly')
  if (!isOpenTo(step, t)) return conflict(`tickets.${step}Now`, { state: t.state })
  const late = tooLate[step]?.(t)
  return late ? conflict(late) : null
}

function whoseNot(actor: Actor, step: Step, t: Standing) {
  if (step === 'confirm' && isHandlerOf(actor, t)) return 'handlerConfirms'
  if (step === 'followUp' && t.chainIds.includes(actor.id)) return 'chainFollowsUp'
  if (step === 'decideExtension' && actor.id === t.extensionAskedById) return 'selfExtension'
  return step
}

export const againstRevealing = (canReveal: boolean) => unless(canReveal, forbidden('tickets.reveal'))

/** What this person can do to a ticket they read in full; its people's numbers go by what they read. */
export const ticketAbilities = (actor: Actor, t: Standing, canReveal: boolean) => ({
  ...(Object.fromEntries(
    steps.map((step) => [`tickets.${step}`, abilityOf(against(actor, step, t))]),
  ) as Record<`tickets.${Step}`, Ability>),
  'tickets.revealRequester': abilityOf(againstRevealing(canReveal)),
})
