import { abilityOf } from '#app/domain/abilities.ts'
import { type Actor, businessRoles, hasRole, type Role } from '#app/domain/actor.ts'
import { conflict, forbidden, unless } from '#app/domain/refusal.ts'
import { type ImportState, openStates } from './imports.ts'

/** Ledgers are prepared by everybody who works with firms but the follow-up desk (access.md). */
export const importers: readonly Role[] = businessRoles.filter((role) => role !== 'follow_up')

export const canImport = (actor: Actor) => hasRole(actor, ...importers)

type Import = { importerId: string; state: ImportState }

const isMine = (actor: Actor, { importerId }: Import) => importerId === actor.id
const leads = (actor: Actor) => hasRole(actor, 'leader')

/** What a ledger holds is read by who brought it and by leadership. */
export const canReadImport = (actor: Actor, one: Import) =>
  leads(actor) || (canImport(actor) && isMine(actor, one))

const standsAt = (one: Import, ...states: ImportState[]) =>
  unless(states.includes(one.state), conflict('imports.otherState'))

/** The rows that were left out hold numbers as the file has them: they go back to whoever brought it. */
export const againstTakingBack = (actor: Actor, one: Import) =>
  unless(isMine(actor, one), forbidden('imports.notYours'))

/** What a file means is said while nothing of it is written. */
export const againstMending = (actor: Actor, one: Import) =>
  unless(canReadImport(actor, one), forbidden('imports.keep')) ?? standsAt(one, ...openStates)

/** It is confirmed by a leader who did not prepare it. */
export const againstConfirming = (actor: Actor, one: Import) =>
  unless(leads(actor), forbidden('imports.confirm')) ??
  unless(!isMine(actor, one), forbidden('imports.ownImport')) ??
  standsAt(one, 'ready')

export const againstDropping = (actor: Actor, one: Import) =>
  unless(canReadImport(actor, one), forbidden('imports.keep')) ?? standsAt(one, ...openStates, 'refused')

export const againstPausing = (actor: Actor, one: Import) =>
  unless(canReadImport(actor, one), forbidden('imports.keep')) ?? standsAt(one, 'writing')

export const againstResuming = (actor: Actor, one: Import) =>
  unless(canReadImport(actor, one), forbidden('imports.keep')) ?? standsAt(one, 'paused')

/** What was written is taken back by leadership. */
export const againstReverting = (actor: Actor, one: Import) =>
  unless(leads(actor), forbidden('imports.revert')) ?? standsAt(one, 'done', 'paused')

export const importAbilities = (actor: Actor, one: Import) => ({
  'imports.mend': abilityOf(againstMending(actor, one)),
  'imports.confirm': abilityOf(againstConfirming(actor, one)),
  'imports.drop': abilityOf(againstDropping(actor, one)),
  'imports.pause': abilityOf(againstPausing(actor, one)),
  'imports.resume': abilityOf(againstResuming(actor, one)),
  'imports.revert': abilityOf(againstReverting(actor, one)),
})
