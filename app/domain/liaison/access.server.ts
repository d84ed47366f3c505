import { type SQL, sql } from 'drizzle-orm'
import { type Actor, hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Day } from '#app/domain/calendar.ts'

/** Every business role reads assignments whole (access.md). */
export function readableAssignments(actor: Actor): SQL {
  return isBusiness(actor) ? sql`true` : sql`false`
}

/** Plans are at least a card for every business role. */
export function readablePlans(actor: Actor): SQL {
  return isBusiness(actor) ? sql`true` : sql`false`
}

/** The firm `enterpriseId` (a column) is looked after by the actor on `today`: PRIMARY, DEPUTY or lead of its patch. */
export function caredForBy(actor: Actor, enterpriseId: SQL, today: Day): SQL {
  return sql`(exists (select 1 from liaison_assignments care where care.enterprise_id = ${enterpriseId}
      and care.account_id = ${actor.id} and care.deleted_at is null and care.during @> ${today}::date)
    or exists (select 1 from enterprises cared join patches led on led.id = cared.patch_id
      where cared.id = ${enterpriseId} and led.lead_id = ${actor.id}))`
}

/** Plans the actor reads whole: those of firms they look after; leadership and intake read all. */
export function fullPlans(actor: Actor, today: Day): SQL {
  if (hasRole(actor, 'leader', 'intake')) return sql`true`
  return isBusiness(actor) ? caredForBy(actor, sql`plans.enterprise_id`, today) : sql`false`
}
