import { z } from 'zod'
import { type Actor, hasRole } from '#app/domain/actor.ts'
import { newId, oneOf } from '#app/domain/forms.ts'
import { conflict, unless } from '#app/domain/refusal.ts'
import { type Item, itemKeys } from './checklist.ts'

/** So many days a request stands, as long as the item is missing. */
export const standsDays = 30

/** Asks those whose part it is for an item of the opening checklist. */
export const ItemRequest = z.strictObject({ id: newId(), item: oneOf(itemKeys) })
export type ItemRequest = z.output<typeof ItemRequest>

/** One asks others, for what is missing; where nobody holds the role there is nobody to ask. */
export const againstAsking = (actor: Actor, { owner, state }: Item, holders: readonly unknown[]) =>
  unless(!hasRole(actor, owner), conflict('checklist.own')) ??
  unless(state !== 'done', conflict('checklist.isThere')) ??
  unless(holders.length > 0, conflict('checklist.nobody'))
