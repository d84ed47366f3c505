import { and, inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { ticketRequesters, tickets } from '#db/schema/tickets.ts'
import { fullTickets, readableTickets } from './access.server.ts'
import { alikeFrom, likeness } from './merging.ts'
import { isSamePerson } from './requesters.ts'

type Standing = { id: string; enterpriseId: string | null; title: string; receivedAt: Date }

/** Among so many of the latest a twin is looked for. */
const looked = 200

/**
 * What this ticket could be merged into, the likeliest first: of the same firm all, else those with the same requester or
 * much the same words. A ticket of no firm finds its twin at any; one of a firm only there.
 */
export async function mergeChoices(ctx: Context, ticket: Standing) {
  const { id, enterpriseId, title } = ticket
  const rows = await ctx.db
    .select({ id: tickets.id, number: tickets.number, title: tickets.title })
    .from(tickets)
    .where(
      and(
        readableTickets(ctx),
        fullTickets(ctx),
        enterpriseId ? sql`tickets.enterprise_id = ${enterpriseId}` : undefined,
        sql`tickets.id <> ${id} and tickets.state not in ('merged', 'withdrawn')`,
      ),
    )
    .orderBy(sql`tickets.received_at desc, tickets.id`)
    .limit(looked)
  const people = await peopleOf(ctx, [id, ...rows.map((row) => row.id)])
  const of = (ticketId: string) => people.filter((one) => one.ticketId === ticketId)
  const mine = of(id)
  return rows
    .map((row) => {
      const isTheirs = of(row.id).some((one) => mine.some((other) => isSamePerson(one, other)))
      const like = likeness(title, row.title)
      return { ...row, weight: (isTheirs ? 1 : 0) + like, isTwin: isTheirs || like >= alikeFrom }
    })
    .filter(({ isTwin }) => isTwin || enterpriseId)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 50)
    .map(({ id, number, title }) => ({ id, number, title }))
}

const peopleOf = ({ db }: Context, ids: string[]) =>
  db.select().from(ticketRequesters).where(inArray(ticketRequesters.ticketId, ids))
