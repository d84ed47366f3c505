import { aliasedTable, and, eq, type SQL, sql } from 'drizzle-orm'
import { idShape } from '#app/addresses.ts'
import type { Context } from '#app/domain/context.ts'
import { countCap, type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { called } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import type { WorkingCalendar } from '#app/domain/working-days/working-days.ts'
import { written } from '#app/domain/written.server.ts'
import { accounts, units } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { tickets } from '#db/schema/tickets.ts'
import { fullTickets, readableTickets } from './access.server.ts'
import { clockOf } from './clock.ts'
import type { TicketFilter } from './forms.ts'

export const pageSize = 50

const handler = aliasedTable(accounts, 'handler')
const category = aliasedTable(dictionaryEntries, 'category')

// What breaches next: an unanswered ticket its response, any its limit and the requester's own deadline.
const nextBreach = sql`least(tickets.solve_due_at, tickets.business_deadline_at,
  case when tickets.responded_at is null then tickets.response_due_at end)`
// Whatever presses, a P0 stands above it.
const queue = sql`(tickets.level <> 'p0')`
/** The queue's order: P0 first, then what breaches next. */
export const queueOrder = sql`${queue}, ${nextBreach}, tickets.id`
const micros = (instant: SQL) => sql`(extract(epoch from ${instant}) * 1000000)::bigint`

type Order = { first: SQL | null; by: SQL; direction: SQL; beyond: SQL }

const orders: Record<'open' | 'done' | 'newest', Order> = {
  open: { first: queue, by: nextBreach, direction: sql`asc`, beyond: sql`>` },
  done: {
    first: null,
    by: sql`coalesce(tickets.resolved_at, tickets.received_at)`,
    direction: sql`desc`,
    beyond: sql`<`,
  },
  newest: { first: null, by: sql`tickets.received_at`, direction: sql`desc`, beyond: sql`<` },
}

// What a row and its clocks need; a ticket's long texts stay where they are.
const listed = {
  id: tickets.id,
  version: tickets.version,
  number: tickets.number,
  level: tickets.level,
  state: tickets.state,
  title: tickets.title,
  clock: tickets.clock,
  receivedAt: tickets.receivedAt,
  respondedAt: tickets.respondedAt,
  resolvedAt: tickets.resolvedAt,
  responseDueAt: tickets.responseDueAt,
  solveDueAt: tickets.solveDueAt,
  businessDeadlineAt: tickets.businessDeadlineAt,
  promisedAt: tickets.promisedAt,
  parkedAt: tickets.parkedAt,
  parkRecheckOn: tickets.parkRecheckOn,
  parkWaitsFor: tickets.parkWaitsFor,
  restartedAt: tickets.restartedAt,
  pausedMinutes: tickets.pausedMinutes,
  returnedCount: tickets.returnedCount,
  reopenedCount: tickets.reopenedCount,
}

/** Open tickets by what breaches next, P0 first, others newest first; or by id. A card holds only what access.md lets it. */
export async function listTickets(
  ctx: Context,
  filter: TicketFilter & Paging,
  atOnce = pageSize,
  known?: WorkingCalendar | Promise<WorkingCalendar>,
) {
  const size = filter.limit ?? atOnce
  const order = orders[filter.scope === 'open' || filter.scope === 'done' ? filter.scope : 'newest']
  const walk = filter.walk ? paging(tickets, filter) : undefined
  const asked = ctx.db
    .select({
      ticket: listed,
      enterprise: { id: enterprises.id, name: called(ctx, enterprises), sample: enterprises.sample },
      category: { code: category.code, name: category.zh, nameEn: category.en },
      handler: { id: handler.id, name: called(ctx, handler) },
      unit: { id: units.id, name: units.name, nameEn: units.nameEn },
      marks: sql<string[]>`array(select distinct e.kind from ticket_entries e where e.ticket_id = tickets.id
        and e.kind in ('supervised', 'whistled', 'extension_asked', 'extension_granted', 'returned', 'call_missed'))`,
      full: sql<boolean>`${fullTickets(ctx)}`,
      cursor:
        walk?.cursor ??
        sql<string>`${order.first ?? sql`false`}::int || '_' || ${micros(order.by)} || '_' || tickets.id`,
    })
    .from(tickets)
    .leftJoin(enterprises, eq(enterprises.id, tickets.enterpriseId))
    .leftJoin(category, and(eq(category.code, tickets.categoryCode), eq(category.kind, 'ticket_category')))
    .leftJoin(handler, eq(handler.id, tickets.handlerId))
    .leftJoin(units, eq(units.id, tickets.unitId))
    .where(and(matching(ctx, filter), walk ? walk.beyond : beyond(order, filter.after)))
    .orderBy(
      ...(walk?.order ?? [
        sql`${order.first ? sql`${order.first} ${order.direction},` : sql``} ${order.by} ${order.direction}, tickets.id ${order.direction}`,
      ]),
    )
    .limit(size + 1)
  const [rows, calendar] = await Promise.all([asked, known ?? loadCalendar(ctx.db)])
  const { items, next } = pageOf(rows, size)
  return {
    items: items.map(({ ticket, full, marks, enterprise, category, handler, unit }) => {
      const { id, number, level, state, version } = ticket
      const clock = clockOf(ticket, ctx.now, calendar)
      const card = { id, version, number, level, category, enterprise, state, light: clock.light }
      if (!full) return { access: 'card' as const, ...card }
      const { title, receivedAt, resolvedAt, returnedCount, reopenedCount, parkRecheckOn, parkWaitsFor } =
        ticket
      const { solveDueAt, respondedAt, responseDueAt, businessDeadlineAt, promisedAt } = ticket
      return {
        access: 'full' as const,
        ...card,
        title,
        handler,
        unit,
        marks,
        returnedCount,
        reopenedCount,
        parkRecheckOn,
        parkWaitsFor,
        receivedAt,
        resolvedAt,
        solveDueAt,
        businessDeadlineAt,
        promisedAt,
        answeredLate: respondedAt !== null && respondedAt > responseDueAt,
        used: clock.used,
        escalation: clock.escalation,
      }
    }),
    next,
  }
}

// As in the indexes of the two orders.
const open = written(openStates)
const unfinished = written(['parked', ...openStates])

export type TicketListRow = Awaited<ReturnType<typeof listTickets>>['items'][number]

/** What `filter` asks for, within what the reader may see. What a card hides cannot be asked for either. */
export function matching(ctx: Context, filter: TicketFilter): SQL | undefined {
  const inFull = (wanted: SQL) => sql`(${wanted} and ${fullTickets(ctx)})`
  return and(
    readableTickets(ctx),
    filter.scope === 'open' ? sql`tickets.state in ${open}` : undefined,
    filter.scope === 'parked' ? eq(tickets.state, 'parked') : undefined,
    filter.scope === 'done' ? sql`tickets.state not in ${unfinished}` : undefined,
    filter.state && eq(tickets.state, filter.state),
    filter.level && eq(tickets.level, filter.level),
    filter.category ? eq(tickets.categoryCode, filter.category) : undefined,
    filter.enterpriseId ? eq(tickets.enterpriseId, filter.enterpriseId) : undefined,
    filter.unitId ? inFull(eq(tickets.unitId, filter.unitId)) : undefined,
    filter.mine === 'received' ? eq(tickets.firstReceiverId, ctx.actor.id) : undefined,
    filter.mine === 'handled' ? eq(tickets.handlerId, ctx.actor.id) : undefined,
    filter.supervised
      ? inFull(
          sql`exists (select 1 from ticket_entries s where s.ticket_id = tickets.id and s.kind = 'supervised')`,
        )
      : undefined,
    filter.q ? found(ctx, filter.q) : undefined,
  )
}

/** By its number, or how a month's numbers begin; by its title for full readers; by its firm. Each has its own index. */
function found(ctx: Context, word: string): SQL {
  const number = word.normalize('NFKC').trim().toUpperCase()
  const numbered = /\d{6}/.test(number)
    ? sql`tickets.number >= ${number} and tickets.number <= ${`${number}~`}`
    : sql`tickets.number = ${number}`
  return sql`tickets.id in (
    select tickets.id from tickets where ${numbered}
    union all select tickets.id from tickets where ${nameMatches(tickets, word)} and ${fullTickets(ctx)}
    union all select tickets.id from tickets where tickets.enterprise_id in
      (select ${enterprises.id} from ${enterprises} where ${nameMatches(enterprises, word)}))`
}

const place = new RegExp(`^([01])_(\\d{1,16})_(${idShape})$`)

function beyond(order: Order, cursor: string | undefined): SQL | undefined {
  const read = place.exec(cursor ?? '')
  if (!read) return undefined
  const [, first, by, id] = read
  const last = sql`timestamptz 'epoch' + ${by}::bigint * interval '1 microsecond', ${id}::uuid`
  return order.first
    ? sql`(${order.first}, ${order.by}, tickets.id) ${order.beyond} (${first === '1'}, ${last})`
    : sql`(${order.by}, tickets.id) ${order.beyond} (${last})`
}

/** How many there are of each scope within the filter, for the headings, each counted up to one beyond `countCap`. */
export async function countTickets(ctx: Context, filter: TicketFilter) {
  const some = (scope: 'open' | 'parked' | 'done') =>
    sql`(select tickets.state from tickets where ${matching(ctx, { ...filter, scope })}
      limit ${sql.raw(String(countCap + 1))}) as ${sql.identifier(scope)}`
  const all = (scope: 'open' | 'parked') => sql`(select count(*)::int from ${some(scope)})`
  const [counts] = await ctx.db.execute<{ open: number; parked: number; merged: number; done: number }>(sql`
    select ${all('open')} as open, ${all('parked')} as parked, count(*)::int as done,
      count(*) filter (where done.state = 'merged')::int as merged from ${some('done')}`)
  return counts ?? { open: 0, parked: 0, merged: 0, done: 0 }
}

/** How many tickets `filter` finds, counted to one beyond `most`. */
export const countSome = (ctx: Context, filter: TicketFilter, most: number) =>
  ctx.db.$count(
    ctx.db
      .select({ one: sql`1` })
      .from(tickets)
      .where(matching(ctx, filter))
      .limit(most + 1)
      .as('some'),
  )

/** The ticket a number stands for. */
export async function ticketByNumber(ctx: Context, number: string) {
  const [ticket] = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(sql`tickets.number = ${number.slice(0, 40).replaceAll('\0', '')}`, readableTickets(ctx)))
  if (!ticket) throw missing('tickets.missing')
  return ticket.id
}
