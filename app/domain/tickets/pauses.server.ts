import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { ticketEntries } from '#db/schema/ticket-work.ts'

/** When it stood still, as its story has it; a pause that still lasts counts when it ends. */
export async function pausesOf({ db }: Context, ticketId: string) {
  const ended = await db
    .select({ to: ticketEntries.at, since: sql<string | null>`${ticketEntries.particulars} ->> 'since'` })
    .from(ticketEntries)
    .where(and(eq(ticketEntries.ticketId, ticketId), eq(ticketEntries.kind, 'unparked')))
  return ended.flatMap(({ to, since }) => (since ? [{ from: new Date(since), to }] : []))
}
