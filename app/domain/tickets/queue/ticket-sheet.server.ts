import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from '#app/domain/exports/names.server.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { wordLight } from '../due-words.ts'
import { QueueFilter, type TicketFilter } from '../forms.ts'
import { countSome, listTickets } from '../list.server.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import { queueMessages } from '../queue-messages.ts'
import { type QueueRow, shown } from './queue.server.ts'
import { sayHandler, sayState, sayUsed } from './say-row.ts'

const scopes = ['open', 'parked', 'done'] as const
type Filter = Omit<TicketFilter, 'after'>

/** The queue as its page has it: what is open by what breaches next, what is parked, what is closed; of a card no title. */
export const ticketsSheet = listSheet({
  title: (locale) => ticketPages[locale].title,
  roles: businessRoles,
  filter: strictly(QueueFilter.omit({ after: true, by: true })),
  said: async (ctx, filter: Filter) => {
    const m = ticketMessages[ctx.locale]
    const queue = queueMessages[ctx.locale]
    const { q, scope, state, level, category, mine, supervised, enterpriseId, unitId } = filter
    return [
      q,
      scope !== 'all' && queue.groups[scope],
      state && m.states[state],
      level && m.levels[level],
      category && (await categoryName(ctx, category)),
      mine && queue.mine[mine],
      supervised && queue.supervised,
      ...(await namesOf(ctx, { enterprises: enterpriseId, units: unitId })),
    ]
  },
  columns: columnsIn,
  count: (ctx, filter, most) => countSome(ctx, { ...filter, after: undefined }, most),
  page: pageOf,
})

/** One part of the queue after the other; the place names its part. */
async function pageOf(ctx: Context, filter: Filter, after: string | undefined, limit: number) {
  const parts = filter.scope === 'all' ? scopes : [filter.scope]
  const [scope = parts[0] ?? 'open', place] = after?.split(':') ?? []
  const asked = { ...filter, scope: scope as Filter['scope'], after: place || undefined }
  const { items, next } = await listTickets(ctx, asked, limit)
  const following = parts[parts.indexOf(scope as never) + 1]
  return {
    items: items.map((row) => shown(row, ctx)),
    next: next ? `${scope}:${next}` : following ? `${following}:` : null,
  }
}

async function categoryName(ctx: Context, code: string) {
  const found = (await entriesOf(ctx, 'ticket_category')).find((entry) => entry.code === code)
  return found && nameIn(ctx.locale, found)
}

function columnsIn({ locale, now }: Context): SheetColumns<QueueRow> {
  const m = ticketMessages[locale]
  const { columns } = ticketPages[locale]
  const reader = { locale, now, today: dayOf(now) }
  return [
    [columns.number, ({ number }) => number],
    [columns.light, ({ light }) => wordLight(light, reader)],
    [columns.level, ({ level }) => m.levels[level]],
    [columns.matter, (row) => (row.access === 'full' ? row.title : row.category)],
    [m.fields.enterpriseId, ({ enterprise }) => enterprise && marked(enterprise, locale)],
    [columns.used, (row) => sayUsed(row, locale)],
    [columns.handler, (row) => sayHandler(row, locale)],
    [columns.state, (row) => sayState(row, locale)],
  ]
}
