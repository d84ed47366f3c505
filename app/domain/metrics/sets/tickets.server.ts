import { sql } from 'drizzle-orm'
import type { Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { callsInVain } from '#app/domain/tickets/ticket.ts'
import { mayCount } from '../access.server.ts'
import { daysWithin, nothing, parkDay, type RowSet, type Share } from './set.server.ts'

const ticket = sql`t.id::text as key, ${parkDay(sql`t.received_at`)} as day, t.id as subject, ${nothing} as other`

const taken = (ctx: Context, period: Period) =>
  sql`t.deleted_at is null and ${daysWithin(parkDay(sql`t.received_at`), period)} and ${mayCount(ctx)}`

/** Neither joined to another ticket nor taken back. */
export const inScope = sql`t.state not in ('merged', 'withdrawn')`
/** Contacted within the limit. */
export const inTime = sql`t.responded_at <= t.response_due_at`
export const isSatisfied = sql`u.satisfaction <> 'dissatisfied'`

const judged = (ctx: Context) =>
  sql`(t.responded_at is not null or t.response_due_at < ${ctx.now.toISOString()}::timestamptz)`

/** Contacted, or past the limit for it. */
export const responseJudged = (ctx: Context, period: Period): RowSet => sql`
  select ${ticket} from tickets t where ${taken(ctx, period)} and ${inScope} and ${judged(ctx)}`

export const respondedInTime = (ctx: Context, period: Period): RowSet => sql`
  select ${ticket} from tickets t where ${taken(ctx, period)} and ${inScope} and ${inTime}`

// The latest valid call of each ticket is the ticket's one answer.
const answers = sql`
  select distinct on (u.ticket_id) u.ticket_id, u.solved, u.satisfaction from ticket_follow_ups u
  where u.valid order by u.ticket_id, u.at desc, u.id desc`

/** Tickets with a valid follow-up; narrowed to the solved or the satisfied ones. */
export const followedUp = (
  ctx: Context,
  period: Period,
  share: Share,
  only?: 'solved' | 'satisfied',
): RowSet => sql`
  select ${ticket} from tickets t join ${share('answers', answers)} as u on u.ticket_id = t.id
  where ${taken(ctx, period)} and ${inScope} and ${
    only === 'solved' ? sql`u.solved` : only === 'satisfied' ? isSatisfied : sql`true`
  }`

/** How many tickets of the period stand outside the rates, and why; one row. */
export const exclusionCounts = (ctx: Context, period: Period) => sql`
  select
    count(*) filter (where t.state = 'merged')::int as merged,
    count(*) filter (where t.state = 'withdrawn')::int as withdrawn,
    count(*) filter (where t.scoped and not ${judged(ctx)})::int as "notYetDue",
    count(*) filter (where t.scoped and t.calls >= ${callsInVain} and t.valid_calls = 0)::int as "invalidSample",
    count(*) filter (where t.scoped and t.calls < ${callsInVain} and t.valid_calls = 0)::int as "notYetFollowedUp"
  from (select t.*, ${inScope} as scoped, coalesce(u.calls, 0) as calls,
      coalesce(u.valid_calls, 0) as valid_calls
    from tickets t left join (
      select ticket_id, count(*) as calls, count(*) filter (where valid) as valid_calls
      from ticket_follow_ups group by ticket_id) as u on u.ticket_id = t.id
    where ${taken(ctx, period)}) as t`
