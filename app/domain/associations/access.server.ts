import { type SQL, sql } from 'drizzle-orm'
import { type Actor, isBusiness } from '#app/domain/actor.ts'

/** Every business role reads every association that is not deleted; administrators read none. */
export function readableAssociations(actor: Actor): SQL {
  return isBusiness(actor) ? sql`(associations.deleted_at is null)` : sql`false`
}

/** Associations have no card level. */
export const fullAssociations = readableAssociations
