import { sql } from 'drizzle-orm'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { waitingExports } from '#app/domain/exports/queries.server.ts'
import { unreadNotices } from '#app/domain/inbox/queries.server.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { countLetters } from '#app/domain/letters/letters.server.ts'
import { marksWaiting, settledFigures } from '#app/domain/metrics/kept/settle.server.ts'
import { keptSum } from '#app/domain/metrics/kept/sums.server.ts'
import { decidableMoves } from '#app/domain/projects/access.server.ts'
import { askedOf } from '#app/domain/settings/asked.server.ts'
import { readChecklist } from '#app/domain/settings/checklist.server.ts'
import { isForToday, partOf } from './agenda.ts'
import { entriesOf } from './entries.ts'
import { findDue } from './found.server.ts'

type Counts = {
  /** Changes the kept figures do not hold yet. */
  waiting: number
  tickets: number
  lateTickets: number
  moves: number
  gaps: number
  exports: number
  notices: number
  asked: string[]
}

type Waiting = Record<string, { count: number; late?: number }>

/** What waits for this person under the menu entries, and how much of it is late, as one statement can count it, since every page asks. */
export async function waitingAtOnce(ctx: Context): Promise<Waiting> {
  if (hasRole(ctx.actor, 'system_admin')) {
    const [count, settings] = await Promise.all([countLetters(ctx), askedAlone(ctx)])
    return { letters: { count, late: count }, settings }
  }
  if (hasRole(ctx.actor, 'security_admin')) return { settings: await askedAlone(ctx) }
  if (!isBusiness(ctx.actor)) return {}
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const desk = hasRole(ctx.actor, 'intake')
    ? sql`tickets.state in ('new', 'accepted', 'resolved')`
    : sql`false`
  const mine = sql`(tickets.handler_id = ${ctx.actor.id} and tickets.state in ('dispatched', 'signed_for', 'in_progress', 'on_site'))`
  const isLeader = hasRole(ctx.actor, 'leader')
  const gaps = isLeader ? keptSum(ctx, 'without_cadre', { from: null, to: null }) : sql`0`
  const count = async () =>
    ctx.db.execute<Counts>(sql`select ${isLeader ? marksWaiting : sql`0`} as waiting,
    (select count(*)::int from tickets where deleted_at is null and (${mine} or ${desk})) as tickets,
    (select count(*)::int from tickets where deleted_at is null and ${mine} and solve_due_at < ${now}) as "lateTickets",
    (select count(*)::int from (select 1 from stage_events join projects on projects.id = stage_events.project_id
      where stage_events.status = 'applied' and stage_events.applied_by <> ${ctx.actor.id} and projects.deleted_at is null
        and ${decidableMoves(ctx)} limit ${countCap + 1}) as applied) as moves,
    ${gaps} as gaps, ${waitingExports(ctx)} as exports, ${unreadNotices(ctx)} as notices,
    ${isLeader ? askedOf(ctx) : sql`'{}'::text[]`} as asked`)
  let [row] = await count()
  if (row?.waiting && !(await settledFigures(ctx.db))) [row] = await count()
  return {
    tickets: { count: row?.tickets ?? 0, late: row?.lateTickets ?? 0 },
    projects: { count: row?.moves ?? 0 },
    waiting: { count: row?.moves ?? 0 },
    liaison: { count: row?.gaps ?? 0 },
    exports: { count: row?.exports ?? 0 },
    notices: { count: row?.notices ?? 0 },
    settings: { count: await stillMissing(ctx, row?.asked ?? []) },
  }
}

const askedAlone = async (ctx: Context) => {
  const [row] = await ctx.db.execute<Pick<Counts, 'asked'>>(sql`select ${askedOf(ctx)} as asked`)
  return { count: await stillMissing(ctx, row?.asked ?? []) }
}

/** How many of the items one was asked for are not there yet; looked at only where somebody asked. */
async function stillMissing(ctx: Context, asked: readonly string[]) {
  if (!asked.length) return 0
  const { items } = await readChecklist(ctx)
  return items.filter(({ key, state }) => state !== 'done' && asked.includes(key)).length
}

/**
 * The same with what the page 今日 heads its list with, by the same rule and so by the same lists: asked for by the browser
 * once a page stands, and after something was done.
 */
export async function waitingFor(ctx: Context): Promise<Waiting> {
  if (!isBusiness(ctx.actor)) return waitingAtOnce(ctx)
  const [atOnce, { due }] = await Promise.all([waitingAtOnce(ctx), findDue(ctx)])
  const forToday = entriesOf(due, ctx.actor, ctx.now).filter((entry) => isForToday(entry, ctx.now))
  const of = (...kinds: string[]) => forToday.filter(({ kind }) => kinds.includes(kind)).length
  return {
    ...atOnce,
    today: {
      count: forToday.length,
      late: forToday.filter((entry) => partOf(entry, ctx.now) === 'late').length,
    },
    followUp: { count: of('call', 'again', 'decision') },
  }
}
