import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, hasRole } from '#app/domain/actor.ts'
import { addDays, type Day, dayOf } from '#app/domain/calendar.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'

/** So many days after it a merge can be undone. */
export const undoDays = 30

/** The last day on which a merge can be undone. */
export const undoneUntil = (mergedAt: Date): Day => addDays(dayOf(mergedAt), undoDays)

export const canMerge = (actor: Actor) => hasRole(actor, 'leader')
export const againstMerging = (actor: Actor) => unless(canMerge(actor), forbidden('merges.merge'))

type Standing = { mergedAt: Date; undoneAt: Date | null; later: boolean }

/** A merge is undone while it stands, within its days, and before those that the same firm had earlier. */
export const againstUndoing = (actor: Actor, now: Date, merge: Standing) =>
  againstMerging(actor) ??
  unless(merge.undoneAt === null, conflict('merges.undone')) ??
  unless(dayOf(now) <= undoneUntil(merge.mergedAt), conflict('merges.tooLate')) ??
  unless(!merge.later, conflict('merges.laterFirst'))

/** What this person can do to a merge. */
export const mergeAbilities = (actor: Actor, now: Date, merge: Standing) => ({
  'merges.undo': abilityOf(againstUndoing(actor, now, merge)),
})
