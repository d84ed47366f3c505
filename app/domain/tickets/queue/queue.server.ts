import { atOnce } from '#app/domain/at-once.server.ts'
import type { Context } from '#app/domain/context.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import type { QueueFilter } from '../forms.ts'
import { countTickets, listTickets } from '../list.server.ts'

const openAtMost = 200
const doneAtATime = 30

/** The queue: what is open by what breaches next, what is parked, and the newest of what is closed. */
export const queuePage = (ctx: Context, filter: QueueFilter) => atOnce(ctx, (ctx) => readQueue(ctx, filter))

async function readQueue(ctx: Context, filter: QueueFilter) {
  const { after, ...head } = filter
  const calendar = loadCalendar(ctx.db)
  const list = (scope: 'open' | 'parked' | 'done', atOnce?: number) =>
    listTickets(ctx, { ...(scope === 'done' ? filter : head), scope }, atOnce, calendar)
  const none = { items: [], next: null }
  const [open, parked, done, counts, categories] = await Promise.all([
    after ? none : list('open', openAtMost),
    after ? none : list('parked'),
    list('done', doneAtATime),
    countTickets(ctx, head),
    entriesOf(ctx, 'ticket_category'),
  ])
  return { open: open.items, parked: parked.items, done, counts, categories }
}
export type QueuePage = Awaited<ReturnType<typeof queuePage>>
