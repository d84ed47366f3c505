import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { called, calledAs } from '#app/domain/named.server.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { written } from '#app/domain/written.server.ts'
import { contacts, enterprises } from '#db/schema/enterprises.ts'
import { tickets } from '#db/schema/tickets.ts'
import { fullTickets, readableTickets } from './access.server.ts'
import { duplicateDays } from './ticket.ts'

/** Same firm, same category, within a fortnight: likely the same matter. Titles only where the reader may see them. */
export async function alikeTickets(ctx: Context, enterpriseId: string, categoryCode: string | undefined) {
  const since = sql`${ctx.now.toISOString()}::timestamptz - ${duplicateDays} * interval '1 day'`
  return ctx.db
    .select({
      id: tickets.id,
      number: tickets.number,
      receivedAt: tickets.receivedAt,
      title: sql<string | null>`case when ${fullTickets(ctx)} then tickets.title end`,
    })
    .from(tickets)
    .where(
      and(
        readableTickets(ctx),
        eq(tickets.enterpriseId, enterpriseId),
        categoryCode ? eq(tickets.categoryCode, categoryCode) : sql`false`,
        gte(tickets.receivedAt, since),
        sql`tickets.state not in ('merged', 'withdrawn')`,
      ),
    )
    .orderBy(sql`tickets.received_at desc`)
    .limit(3)
}

/** What helps to place the call: the firm's cadre, how many tickets are open, and who may be calling. */
export async function firmBeside(ctx: Context, enterpriseId: string) {
  const [firm] = await ctx.db
    .select({
      id: enterprises.id,
      name: called(ctx, enterprises),
      sample: enterprises.sample,
      cadre: sql<
        string | null
      >`(select ${calledAs(ctx, 'a')} from liaison_assignments l join accounts a on a.id = l.account_id
        where l.enterprise_id = enterprises.id and l.kind = 'primary' and l.deleted_at is null
          and l.during @> ${dayOf(ctx.now)}::date limit 1)`,
      openTickets: sql<number>`(select count(*)::int from tickets t where t.enterprise_id = enterprises.id
        and t.deleted_at is null and t.state in ${written(openStates)})`,
    })
    .from(enterprises)
    .where(and(eq(enterprises.id, enterpriseId), sql`enterprises.deleted_at is null`))
  if (!firm) return null
  const people = await ctx.db
    .select({ id: contacts.id, name: contacts.name, post: contacts.post, sample: contacts.sample })
    .from(contacts)
    .where(and(eq(contacts.enterpriseId, enterpriseId), sql`contacts.deleted_at is null`))
    .orderBy(asc(contacts.name))
    .limit(20)
  return { ...firm, people }
}
