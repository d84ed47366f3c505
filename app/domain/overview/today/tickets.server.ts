import { aliasedTable, and, eq, inArray, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { calledIfAny } from '#app/domain/named.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { fullTickets } from '#app/domain/tickets/access.server.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { tickets } from '#db/schema/tickets.ts'

const atMost = 50
type Listed = Extract<Awaited<ReturnType<typeof listTickets>>['items'][number], { access: 'full' }>
type Facts = Awaited<ReturnType<typeof ticketFacts>>[number]
/** A ticket as its row tells of it, with what its clock and its sentence need; a desk has a hundred of them. */
export type TicketMatter = ReturnType<typeof told>

/** Tickets that may want something of the reader: her own, and for the intake desk all open ones and those to confirm. */
export async function ticketsOf(ctx: Context): Promise<TicketMatter[]> {
  const isDesk = hasRole(ctx.actor, 'intake')
  const filters = isDesk
    ? [{ scope: 'open' as const }, { scope: 'all' as const, state: 'resolved' as const }]
    : [{ scope: 'open' as const, mine: 'handled' as const }]
  const pages = await Promise.all(
    filters.map((filter) =>
      listTickets(ctx, { q: '', ...filter } as Parameters<typeof listTickets>[1], atMost),
    ),
  )
  const listed = pages.flatMap(({ items }) => items).filter((one): one is Listed => one.access === 'full')
  const facts = await ticketFacts(
    ctx,
    listed.map(({ id }) => id),
  )
  return listed.flatMap((ticket) => {
    const known = facts.find(({ id }) => id === ticket.id)
    return known ? [told(ticket, known)] : []
  })
}

function told(ticket: Listed, { id: _, requester, ...facts }: Facts) {
  const { id, number, level, state, title, marks, handler, enterprise, light } = ticket
  return {
    id,
    number,
    level,
    state,
    title,
    marks,
    handler,
    enterprise: enterprise && { name: enterprise.name, sample: enterprise.sample },
    light,
    facts: { ...facts, requester: requester && { name: requester.name } },
  }
}

type Requester = { name: string; organisation: string | null; phone: string | null }
const handler = aliasedTable(accounts, 'handler')

/** Of tickets the reader has in full: their clock's times, who reported them and how; numbers are masked. One statement. */
export async function ticketFacts(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .select({
      id: tickets.id,
      state: tickets.state,
      level: tickets.level,
      channel: tickets.channel,
      receivedAt: tickets.receivedAt,
      respondedAt: tickets.respondedAt,
      responseDueAt: tickets.responseDueAt,
      solveDueAt: tickets.solveDueAt,
      onSiteAt: tickets.onSiteAt,
      onSiteDueAt: tickets.onSiteDueAt,
      resolvedAt: tickets.resolvedAt,
      confirmedAt: tickets.confirmedAt,
      promisedAt: tickets.promisedAt,
      businessDeadlineAt: tickets.businessDeadlineAt,
      businessDeadlineName: tickets.businessDeadlineName,
      handler: calledIfAny(ctx, handler),
      requester: sql<Requester | null>`(select json_build_object('name', r.name, 'organisation', r.organisation,
        'phone', coalesce(r.phone, c.phone)) from ticket_requesters r
        left join contacts c on c.id = r.contact_id and c.deleted_at is null
        where r.ticket_id = tickets.id order by r.joined_at, r.id limit 1)`,
    })
    .from(tickets)
    .leftJoin(handler, eq(handler.id, tickets.handlerId))
    .where(and(inArray(tickets.id, [...ids]), fullTickets(ctx)))
  return rows.map(({ requester, ...row }) => ({
    ...row,
    requester: requester && { ...requester, phone: maskPhone(requester.phone) },
  }))
}
