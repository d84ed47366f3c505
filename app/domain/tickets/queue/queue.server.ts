import { atOnce } from '#app/domain/at-once.server.ts'
import type { Context } from '#app/domain/context.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import type { QueueFilter } from '../forms.ts'
import { countTickets, listTickets, type TicketListRow } from '../list.server.ts'

const atATime = { open: 100, parked: 50, done: 30 }
type Scope = keyof typeof atATime

/** The queue: what is open by what breaches next, what is parked, and the newest of what is closed; `after` goes on with one of them. */
export const queuePage = (ctx: Context, filter: QueueFilter) => atOnce(ctx, (ctx) => readQueue(ctx, filter))

async function readQueue(ctx: Context, filter: QueueFilter) {
  const { after, ...head } = filter
  const calendar = loadCalendar(ctx.db)
  const goesOn = filter.scope === 'all' ? 'done' : filter.scope
  const list = async (scope: Scope) => {
    if (after && scope !== goesOn) return { items: [], next: null }
    const asked = { ...head, scope, ...(after ? { after } : {}) }
    const { items, next } = await listTickets(ctx, asked, atATime[scope], calendar)
    return { items: items.map((row) => shown(row, ctx)), next }
  }
  const [open, parked, done, counts, categories] = await Promise.all([
    list('open'),
    list('parked'),
    list('done'),
    countTickets(ctx, head),
    entriesOf(ctx, 'ticket_category'),
  ])
  return { open, parked, done, counts, categories }
}
export type QueuePage = Awaited<ReturnType<typeof queuePage>>

/** What a row of the queue shows, named in the reader's language; hundreds of them are sent. */
export function shown(row: TicketListRow, { locale }: Pick<Context, 'locale'>) {
  const { id, number, level, state, light } = row
  const called = (named: { name: string; nameEn?: string | null } | null) => named && nameIn(locale, named)
  const enterprise = row.enterprise && { name: row.enterprise.name, sample: row.enterprise.sample }
  const card = { id, number, level, state, light, enterprise }
  if (row.access === 'card') return { access: row.access, ...card, category: called(row.category) }
  const { access, title, marks, answeredLate, used, parkWaitsFor } = row
  const who = { handler: called(row.handler), unit: called(row.unit) }
  return { access, ...card, ...who, title, marks, answeredLate, used, parkWaitsFor }
}
export type QueueRow = ReturnType<typeof shown>
