import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'
import { type ImportKind, type ImportState, importKinds, openStates } from './imports.ts'

/** Ledgers are prepared by everybody who works with firms but the follow-up desk (access.md). */
const preparing: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')

/** Who brings ledgers of a kind, and who confirms and takes back what another brought. */
const hands = {
  business: { prepare: preparing, confirm: 'leader' },
  administration: { prepare: ['system_admin'], confirm: 'security_admin' },
} as const satisfies Record<ImportKind, { prepare: readonly Role[]; confirm: Role }>

/** Who hands ledgers in, of either kind. */
export const importers: readonly Role[] = [...preparing, 'system_admin']
/** Who confirms one and takes one back. */
export const confirmers = importKinds.map((kind) => hands[kind].confirm)
/** Who has a part in imports. */
export const importReaders: readonly Role[] = [...importers, 'security_admin']

export const canImport = (actor: Actor) => hasRole(actor, ...importers)
export const canListImports = (actor: Actor) => hasRole(actor, ...importReaders)

/** The kind of ledger that somebody has to do with; nobody has to do with both. */
export const kindFor = (actor: Actor): ImportKind =>
  hasRole(actor, 'system_admin', 'security_admin') ? 'administration' : 'business'

type Import = { importerId: string; state: ImportState; kind: ImportKind }

const isMine = (actor: Actor, { importerId }: Pick<Import, 'importerId'>) => importerId === actor.id
const confirms = (actor: Actor, { kind }: Pick<Import, 'kind'>) => hasRole(actor, hands[kind].confirm)
const prepared = (actor: Actor, one: Pick<Import, 'importerId' | 'kind'>) =>
  hasRole(actor, ...hands[one.kind].prepare) && isMine(actor, one)

/** Whether somebody reads all ledgers of her kind, and not her own alone. */
export const readsAllOf = (actor: Actor) => confirms(actor, { kind: kindFor(actor) })

/** What a ledger holds is read by who brought it and by who confirms its kind. */
export const canReadImport = (actor: Actor, one: Pick<Import, 'importerId' | 'kind'>) =>
  confirms(actor, one) || prepared(actor, one)

const standsAt = (one: Import, ...states: ImportState[]) =>
  unless(states.includes(one.state), conflict('imports.otherState'))

/** The rows that were left out hold numbers as the file has them: they go back to whoever brought it. */
export const againstTakingBack = (actor: Actor, one: Import) =>
  unless(isMine(actor, one), forbidden('imports.notYours'))

/**
 * What a file means is said while nothing of it is written. Of accounts it is said by who brought them: whoever grants
 * their roles changes nothing of what she is shown.
 */
export const againstMending = (actor: Actor, one: Import) =>
  unless(
    one.kind === 'administration' ? prepared(actor, one) : canReadImport(actor, one),
    forbidden('imports.keep'),
  ) ?? standsAt(one, ...openStates)

/** It is confirmed by a leader, or by the security administrator, who did not prepare it. */
export const againstConfirming = (actor: Actor, one: Import) =>
  unless(confirms(actor, one), forbidden('imports.confirm')) ??
  unless(!isMine(actor, one), forbidden('imports.ownImport')) ??
  standsAt(one, 'ready')

export const againstDropping = (actor: Actor, one: Import) =>
  unless(canReadImport(actor, one), forbidden('imports.keep')) ?? standsAt(one, ...openStates, 'refused')

export const againstPausing = (actor: Actor, one: Import) =>
  unless(canReadImport(actor, one), forbidden('imports.keep')) ?? standsAt(one, 'writing')

export const againstResuming = (actor: Actor, one: Import) =>
  unless(canReadImport(actor, one), forbidden('imports.keep')) ?? standsAt(one, 'paused')

/** What was written is taken back by who confirms its kind. */
export const againstReverting = (actor: Actor, one: Import) =>
  unless(confirms(actor, one), forbidden('imports.revert')) ?? standsAt(one, 'done', 'paused')

/** First passwords are handed out by who brought the accounts, once they are written. */
export const againstHandingOut = (actor: Actor, one: Import) =>
  unless(one.kind === 'administration' && prepared(actor, one), forbidden('imports.handOut')) ??
  standsAt(one, 'done')

/** And released by who grants their roles: never by one person. */
export const againstReleasing = (actor: Actor, one: Import) =>
  unless(one.kind === 'administration' && confirms(actor, one), forbidden('imports.release')) ??
  standsAt(one, 'done')

export const importAbilities = (actor: Actor, one: Import) => ({
  'imports.mend': abilityOf(againstMending(actor, one)),
  'imports.confirm': abilityOf(againstConfirming(actor, one)),
  'imports.drop': abilityOf(againstDropping(actor, one)),
  'imports.pause': abilityOf(againstPausing(actor, one)),
  'imports.resume': abilityOf(againstResuming(actor, one)),
  'imports.revert': abilityOf(againstReverting(actor, one)),
  'imports.handOut': abilityOf(againstHandingOut(actor, one)),
  'imports.release': abilityOf(againstReleasing(actor, one)),
})
