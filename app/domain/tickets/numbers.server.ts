import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { ticketNumbers } from '#db/schema/tickets.ts'

/** The day's next number, `SR-20210208-002`. Two callers never get the same one; a gap stays a gap. */
export async function nextNumber(ctx: Context, receivedAt: Date): Promise<string> {
  const day = dayOf(receivedAt)
  const [row] = await ctx.db
    .insert(ticketNumbers)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: ticketNumbers.day, set: { last: sql`${ticketNumbers.last} + 1` } })
    .returning()
  return `SR-${day.replaceAll('-', '')}-${String(row?.last ?? 1).padStart(3, '0')}`
}
