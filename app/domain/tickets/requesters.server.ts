import { and, asc, eq, sql } from 'drizzle-orm'
import { readableContacts, revealableContacts } from '#app/domain/contacts/access.server.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { ticketRequesters } from '#db/schema/tickets.ts'

/**
 * Requesters with their numbers. A number given on the ticket is the ticket's; of a known contact without one the
 * contact's own is shown, and told to who may be told it there too, or works on a ticket on which somebody else named the
 * person: `ofContact` says that naming gives no right.
 */
const selectRequesters = (ctx: Context) =>
  ctx.db
    .select({
      id: ticketRequesters.id,
      name: ticketRequesters.name,
      // A requester of the ticket's own firm is of the firm by whatever name the reader knows it.
      organisation: sql<
        string | null
      >`coalesce((select ${calledAs(ctx, 'e')} from enterprises e join tickets t
        on t.enterprise_id = e.id where t.id = ${ticketRequesters.ticketId} and e.name = ${ticketRequesters.organisation}),
        ${ticketRequesters.organisation})`,
      channel: ticketRequesters.channel,
      joinedAt: ticketRequesters.joinedAt,
      sample: ticketRequesters.sample,
      contactId: contacts.id,
      phone: sql<string | null>`coalesce(${ticketRequesters.phone}, ${contacts.phone})`,
      mayTell: sql<boolean>`(${ticketRequesters.phone} is not null
        or ${ticketRequesters.namedBy} is distinct from ${ctx.actor.id}::uuid
        or coalesce(${revealableContacts(ctx)}, false))`,
    })
    .from(ticketRequesters)
    .leftJoin(contacts, and(eq(contacts.id, ticketRequesters.contactId), readableContacts(ctx.actor)))
    .$dynamic()

/** A ticket's requesters, oldest first, numbers masked; `canReveal` where theirs may be told, given the ticket's may. */
export async function listRequesters(ctx: Context, ticketId: string) {
  const rows = await selectRequesters(ctx)
    .where(eq(ticketRequesters.ticketId, ticketId))
    .orderBy(asc(ticketRequesters.joinedAt), asc(ticketRequesters.id))
  return rows.map(({ mayTell, ...row }) => ({
    ...row,
    phone: maskPhone(row.phone),
    canReveal: mayTell && row.phone !== null,
  }))
}

/** One requester of the ticket with the number in full, and whether it may be told; undefined when there is none. */
export async function findRequester(ctx: Context, ticketId: string, id: string) {
  const [row] = await selectRequesters(ctx).where(
    and(eq(ticketRequesters.id, id), eq(ticketRequesters.ticketId, ticketId)),
  )
  return row
}
