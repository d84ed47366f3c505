import type { Context } from '#app/domain/context.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import type { QueueFilter } from '../forms.ts'
import { countTickets, listTickets } from '../list.server.ts'

const openAtMost = 200
const doneAtATime = 30

/** The queue: what is open by what breaches next, what is parked, and the newest of what is closed. */
export async function queuePage(ctx: Context, filter: QueueFilter) {
  const { after, ...head } = filter
  const none = { items: [], next: null }
  const open = after ? none : await listTickets(ctx, { ...head, scope: 'open' }, openAtMost)
  const parked = after ? none : await listTickets(ctx, { ...head, scope: 'parked' })
  return {
    open: open.items,
    parked: parked.items,
    done: await listTickets(ctx, { ...filter, scope: 'done' }, doneAtATime),
    counts: await countTickets(ctx, head),
    categories: await entriesOf(ctx, 'ticket_category'),
  }
}
export type QueuePage = Awaited<ReturnType<typeof queuePage>>
