import type { Context } from '#app/domain/context.ts'
import { listTickets } from '#app/domain/tickets/list.server.ts'

/** A firm's open tickets as the queue has them, what breaches next first; each at the reader's level. */
export async function openTicketsOf(ctx: Context, enterpriseId: string) {
  const { items } = await listTickets(ctx, { q: '', scope: 'open', enterpriseId })
  return items
}
