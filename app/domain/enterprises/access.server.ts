import { type SQL, sql } from 'drizzle-orm'
import { type Actor, isBusiness } from '#app/domain/actor.ts'

/** Every business role reads every firm that is not deleted; administrators read none. */
export function readableEnterprises(actor: Actor): SQL {
  return isBusiness(actor) ? sql`(enterprises.deleted_at is null)` : sql`false`
}

/** Firms have no card level: who reads one reads it whole. */
export const fullEnterprises = readableEnterprises
