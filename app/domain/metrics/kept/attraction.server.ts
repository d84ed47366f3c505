import { type SQL, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import type { Day, Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import type { Channel } from '#app/domain/projects/channels.ts'
import { sum, within } from './sums.server.ts'

type Counts = Record<'opened' | 'openedSigned' | 'signed' | 'signedLanded' | 'inTalk' | 'stalled', number>

/** `conversion` and `staleShare` (attraction-figures.ts), counted from what is kept. */
export async function keptCohorts({ db }: Context, period: Period, asOf: Day): Promise<Counts> {
  const byThen = sql`k.last <= ${asOf}::date`
  const isAlways = period.from === null && period.to === null
  // Of all there ever were, sums tell; of those of a period each has to be looked at.
  const reached = (figure: string, began: SQL) => sql`(select count(*)::int from figure_parts r
    where r.figure = ${figure} and r.last <= ${asOf}::date and exists (select 1 from figure_parts k
      where k.kind = 'project' and k.subject_id = r.subject_id and ${began} and ${within(period)}))`
  const stock = sql`k.first <= ${asOf}::date`
  const [row] = await db.execute<Counts>(sql`select
    (select coalesce(sum(k.count), 0)::int from figure_days k where ${opened} and ${within(period)}) as opened,
    ${isAlways ? sum('flow_signed', byThen) : reached('flow_signed', opened)} as "openedSigned",
    ${sum('flow_signed', within(period))} as signed,
    ${isAlways ? sum('signed_landed', byThen) : reached('flow_landed', sql`k.figure = 'flow_signed'`)} as "signedLanded",
    ${sum('stock_talk', stock)} as "inTalk", ${sum('stalled', stock)} as stalled`)
  return row as Counts
}

const opened = sql`starts_with(k.figure, 'opened_')`

/** `channelCounts` of the projects the reader reads in full: how a project came is no field of its card. */
export async function keptChannels(ctx: Context, period: Period): Promise<Partial<Record<Channel, number>>> {
  const theirs = hasRole(ctx.actor, 'leader')
    ? sql`figure_days k where ${opened} and ${within(period)}`
    : sql`(select k.figure, 1 as count from figure_parts k join projects on projects.id = k.subject_id
        where k.kind = 'project' and ${opened} and ${within(period)} and ${fullProjects(ctx)}) as k where true`
  const rows = await ctx.db.execute<{ channel: Channel; n: number }>(sql`
    select substr(k.figure, 8) as channel, sum(k.count)::int as n from ${theirs} group by k.figure having sum(k.count) <> 0`)
  return Object.fromEntries(rows.map(({ channel, n }) => [channel, n]))
}
