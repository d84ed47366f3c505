import { and, type SQL, sql } from 'drizzle-orm'
import { type Actor, hasRole, isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'

// Columns are written out: in a one-table select drizzle leaves `contacts.` off a column object, and a subquery
// would then compare its own column with itself.

/** Every business role reads every contact of a firm or association it can read, phone and e-mail masked. */
export function readableContacts(actor: Actor): SQL {
  return isBusiness(actor)
    ? sql`(contacts.deleted_at is null
        and not exists (select 1 from enterprises e where e.id = contacts.enterprise_id and e.deleted_at is not null)
        and not exists (select 1 from associations s where s.id = contacts.association_id and s.deleted_at is not null))`
    : sql`false`
}

/**
 * Contacts whose numbers the reader may be shown: those of the people they work with (access.md, Reveal). A visit counts
 * once it was held: what is only planned, was deleted, or came with an imported ledger, gives no right.
 */
export function revealableContacts(ctx: Context): SQL {
  const { actor } = ctx
  if (hasRole(actor, 'leader')) return readableContacts(actor)
  const ways = [
    hasRole(actor, 'team_member', 'team_leader') ? ofOwnWork(actor) : undefined,
    hasRole(actor, 'team_leader') && actor.ledTeamIds.length ? ofTeamsWork(actor) : undefined,
    hasRole(actor, 'liaison_cadre') ? ofOwnFirms(ctx) : undefined,
    hasRole(actor, 'intake') ? ofTickets(actor, sql`t.first_receiver_id = ${actor.id}`) : undefined,
    hasRole(actor, 'follow_up')
      ? ofTickets(actor, sql`t.state in ('parked', 'resolved', 'confirmed', 'followed_up')`)
      : undefined,
  ].filter((way) => way !== undefined)
  return ways.length
    ? (and(readableContacts(actor), sql`(${sql.join(ways, sql` or `)})`) ?? sql`false`)
    : sql`false`
}

const ofProjects = (
  whose: SQL,
) => sql`exists (select 1 from projects p where p.deleted_at is null and ${whose}
  and (p.enterprise_id = contacts.enterprise_id or p.referrer_association_id = contacts.association_id))`

const ofVisits = (whose: SQL) => sql`exists (select 1 from visits v join visit_parties q on q.visit_id = v.id
  where v.deleted_at is null and v.status = 'held' and v.recorded_by is null and ${whose}
  and (q.enterprise_id = contacts.enterprise_id or q.association_id = contacts.association_id))`

const ofOwnWork = ({ id }: Actor) => sql`(${ofProjects(sql`(p.owner_id = ${id} or exists (
    select 1 from project_collaborators c where c.project_id = p.id and c.account_id = ${id}))`)}
  or ${ofVisits(sql`(v.owner_id = ${id} or exists (
    select 1 from visit_people w where w.visit_id = v.id and w.account_id = ${id}))`)})`

const ofTeamsWork = ({ ledTeamIds }: Actor) => sql`(${ofProjects(sql`p.team_id in ${[...ledTeamIds]}`)}
  or ${ofVisits(sql`v.team_id in ${[...ledTeamIds]}`)})`

const ofOwnFirms = ({ actor, now }: Context) => sql`exists (select 1 from liaison_assignments a
  where a.enterprise_id = contacts.enterprise_id and a.account_id = ${actor.id} and a.deleted_at is null
    and a.during @> ${dayOf(now)}::date)`

// Who names a person on a ticket has no right to the number by that; who works with a person named by others has.
const ofTickets = ({ id }: Actor, whose: SQL) => sql`exists (select 1 from ticket_requesters r
  join tickets t on t.id = r.ticket_id where r.contact_id = contacts.id and r.named_by is distinct from ${id}::uuid
    and t.deleted_at is null and ${whose})`
