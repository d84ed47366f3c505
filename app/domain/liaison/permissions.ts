import { type Actor, hasRole, isBusiness } from '#app/domain/actor.ts'

/** Who looks after a firm: the facts that decide about its plan. */
export type FirmCare = { primaryId: string | null; deputyId: string | null; patchId: string | null }

export const canReadLiaison = (actor: Actor) => isBusiness(actor)

/** Assignments and patches are set by leadership. */
export const canAssign = (actor: Actor) => hasRole(actor, 'leader')

/** PRIMARY, DEPUTY, the patch's lead, leadership and intake read a plan whole (access.md). */
export function canReadPlan(actor: Actor, care: FirmCare) {
  return hasRole(actor, 'leader', 'intake') || caresFor(actor, care)
}

/** A plan is written by those who look after the firm, or by leadership. */
export function canWritePlan(actor: Actor, care: FirmCare) {
  return hasRole(actor, 'leader') || (hasRole(actor, 'liaison_cadre') && caresFor(actor, care))
}

function caresFor(actor: Actor, care: FirmCare) {
  return (
    actor.id === care.primaryId ||
    actor.id === care.deputyId ||
    (care.patchId !== null && actor.patchIds.includes(care.patchId))
  )
}
