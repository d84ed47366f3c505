import { and, asc, desc, inArray, isNull, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { called, calledAs } from '#app/domain/named.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { contacts, enterprises } from '#db/schema/enterprises.ts'
import { tripsAround } from './trips.server.ts'

/** What the visit form offers: topics, categories, trips, colleagues, and the firms met or planned lately. */
export async function visitChoices(ctx: Context, enterpriseIds: string[] = []) {
  const [topics, categories, tripRows, colleagues, recent, firmContacts] = await Promise.all([
    entriesOf(ctx, 'topic'),
    entriesOf(ctx, 'ticket_category'),
    tripsAround(ctx, dayOf(ctx.now)),
    listColleagues(ctx),
    recentFirms(ctx),
    contactsOfFirms(ctx, enterpriseIds),
  ])
  return { topics, categories, trips: tripRows, colleagues, recent, firmContacts }
}

/** Those one travels with: the own team first, then everyone else in office. */
function listColleagues(ctx: Context) {
  // Not everyone is in a team, and no constant may stand in an order.
  const mine = ctx.actor.teamIds.length
    ? [
        sql`exists (select 1 from team_members m where m.account_id = accounts.id and m.team_id in ${[...ctx.actor.teamIds]}) desc`,
      ]
    : []
  return ctx.db
    .select({ id: accounts.id, name: called(ctx, accounts) })
    .from(accounts)
    .where(
      and(
        isNull(accounts.disabledAt),
        sql`exists (select 1 from account_roles r where r.account_id = accounts.id and r.to_day is null and r.role not like '%\\_admin')`,
      ),
    )
    .orderBy(...mine, asc(accounts.name), asc(accounts.id))
    .limit(40)
}

/** Firms of one's own last visits and projects, newest first. */
async function recentFirms(ctx: Context) {
  const rows = await ctx.db.execute<{ id: string; label: string; sample: boolean; hint: string | null }>(sql`
    select e.id, ${calledAs(ctx, 'e')} as label, e.sample, e.product as hint from enterprises e join (
      select p.enterprise_id as id, max(v.started_at) as at from visit_parties p join visits v on v.id = p.visit_id and v.deleted_at is null
        join visit_people w on w.visit_id = v.id and w.account_id = ${ctx.actor.id} where p.enterprise_id is not null group by p.enterprise_id
    ) seen on seen.id = e.id where e.deleted_at is null order by seen.at desc, e.id limit 6`)
  return [...rows]
}

function contactsOfFirms(ctx: Context, enterpriseIds: string[]) {
  return ctx.db
    .select({
      id: contacts.id,
      name: contacts.name,
      post: contacts.post,
      enterpriseId: contacts.enterpriseId,
    })
    .from(contacts)
    .where(
      and(
        enterpriseIds.length ? inArray(contacts.enterpriseId, enterpriseIds) : sql`false`,
        isNull(contacts.deletedAt),
      ),
    )
    .orderBy(desc(contacts.isPrimary), asc(contacts.name), asc(contacts.id))
}

/** The firms to begin with, as the picker shows them. */
export function firmsToBegin(ctx: Context, ids: string[]) {
  return ctx.db
    .select({ id: enterprises.id, label: called(ctx, enterprises), sample: enterprises.sample })
    .from(enterprises)
    .where(and(ids.length ? inArray(enterprises.id, ids) : sql`false`, isNull(enterprises.deletedAt)))
}
