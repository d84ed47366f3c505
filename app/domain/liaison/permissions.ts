import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, hasRole, isBusiness } from '#app/domain/actor.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'

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

export const againstWriting = (actor: Actor, care: FirmCare) =>
  unless(canWritePlan(actor, care), forbidden('plans.write'))

/** A version that was published stands as it was. */
export const againstChanging = (actor: Actor, care: FirmCare, plan: { status: string }) =>
  againstWriting(actor, care) ?? unless(plan.status === 'draft', conflict('plans.published'))

/** What this person can do to a plan they read in full, and whether they can begin the firm's next version. */
export function planAbilities(actor: Actor, care: FirmCare, plan: { status: string }) {
  const changed = abilityOf(againstChanging(actor, care, plan))
  return {
    'plans.draft': abilityOf(againstWriting(actor, care)),
    'plans.update': changed,
    'plans.publish': changed,
    'plans.discard': changed,
  }
}

function caresFor(actor: Actor, care: FirmCare) {
  return (
    actor.id === care.primaryId ||
    actor.id === care.deputyId ||
    (care.patchId !== null && actor.patchIds.includes(care.patchId))
  )
}
