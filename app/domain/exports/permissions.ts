import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, hasRole } from '#app/domain/actor.ts'
import { conflict, forbidden, type Refusal } from '#app/domain/refusal.ts'
import { type ExportKind, type ExportState, isUnderWay } from './kinds.ts'
import { withoutAsking } from './sheet.ts'

type Asked = { kind: ExportKind; rows: number }
type Standing = { askedBy: string; state: ExportState }

/** Whether somebody has to agree before the file is made: a leader to long lists, another leader to everything (access.md). */
export const needsApproval = (actor: Actor, { kind, rows }: Asked) =>
  kind === 'all' || (rows > withoutAsking && !hasRole(actor, 'leader'))

/** Everything is asked for by leaders alone. */
export const mayAskFor = (actor: Actor, kind: ExportKind) => kind !== 'all' || hasRole(actor, 'leader')

export function againstDeciding(actor: Actor, { askedBy, state }: Standing): Refusal | null {
  if (!hasRole(actor, 'leader')) return forbidden('exports.decide')
  if (askedBy === actor.id) return forbidden('exports.ownWork')
  return state === 'asked' ? null : conflict('exports.decided')
}

export function againstCancelling(actor: Actor, { askedBy, state }: Standing): Refusal | null {
  if (askedBy !== actor.id) return forbidden('exports.notYours')
  return isUnderWay(state) ? null : conflict('exports.over')
}

/** What this person can do to it. */
export const exportAbilities = (actor: Actor, one: Standing) => ({
  'exports.approve': abilityOf(againstDeciding(actor, one)),
  'exports.refuse': abilityOf(againstDeciding(actor, one)),
  'exports.cancel': abilityOf(againstCancelling(actor, one)),
})
