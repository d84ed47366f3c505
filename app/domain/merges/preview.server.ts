import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { pairOf } from '#app/domain/enterprises/finder/pairs.server.ts'
import { countFigures } from '#app/domain/metrics/queries.server.ts'
import { missing } from '#app/domain/refusal.ts'
import type { Db } from '#db/connect.server.ts'
import { factsOf } from './facts.server.ts'
import { type Firm, firms as ofFirms } from './kinds/firms.server.ts'
import { countsOf, type Moved } from './moved.ts'
import { lockTwo, mergeTwo } from './records.server.ts'
import { among } from './rows.server.ts'
import { firmSides } from './sides.server.ts'
import { gone, rulesOf, tried } from './trying.server.ts'

/** The figures a merge may move, and with them some that it leaves alone. */
const shown = [
  'outbound_enterprises',
  'outbound_events',
  'reception_enterprises',
  'reception_enterprise_visits',
  'in_talk_enterprises',
  'in_scope',
  'without_cadre',
] as const
export type ShownFigure = (typeof shown)[number] | 'firms'

/** Two firms side by side: their facts, what would go along, and what the figures would do. Nothing is changed. */
export async function comparePage(ctx: Context, survivorId: string, absorbedId: string) {
  const [pair, sides] = await Promise.all([
    pairOf(ctx, survivorId, absorbedId),
    firmSides(ctx, [survivorId, absorbedId]),
  ])
  const before = await figuresOf(ctx)
  const { survivor, absorbed, moved, named, after } = await tried(ctx.db, async (db) => {
    const two = { db, survivorId, absorbedId, actorId: ctx.actor.id, now: ctx.now }
    const locked = await lockTwo<Firm>(ofFirms, two)
    const [survivor, absorbed] = [standing(locked.survivor), standing(locked.absorbed)]
    const { moved } = await mergeTwo(ofFirms, two, survivor, absorbed, { choices: {}, withoutName: false })
    const named = [...moved.named, ...(await ruled(db, moved, ctx.now))]
    return { survivor, absorbed, moved, named, after: await figuresOf({ ...ctx, db }) }
  })
  const names = Object.keys(before) as ShownFigure[]
  return {
    kind: 'enterprise' as const,
    ...(await factsOf(ctx, survivor, absorbed)),
    pair,
    sides: { survivor: sides.get(survivorId)!, absorbed: sides.get(absorbedId)! },
    moved: countsOf({ ...moved, named }),
    rules: rulesOf(moved),
    figures: names.map((name) => ({ name, now: before[name], becomes: after[name] })),
  }
}
export type ComparePage = Awaited<ReturnType<typeof comparePage>>

const standing = (firm: Firm | undefined): Firm => {
  if (!firm || firm.deletedAt) throw missing('enterprises.missing')
  return firm
}

async function figuresOf(ctx: Context): Promise<Record<ShownFigure, number>> {
  const today = dayOf(ctx.now)
  const [firms, counted] = await Promise.all([
    ctx.db.execute<{ n: number }>(sql`select count(*)::int as n from enterprises where deleted_at is null`),
    countFigures(ctx, shown, { from: `${today.slice(0, 4)}-01-01`, to: today }),
  ])
  return { firms: firms[0]?.n ?? 0, ...counted }
}

/** What its own rule moved, as what moved by its name: records that were removed before go along uncounted. */
const ruled = (db: Db, moved: Moved, now: Date): Promise<Moved['named']> =>
  Promise.all(
    ['plans', 'liaison_assignments'].map(async (table) => {
      const ids = gone(moved, table, 'enterprise_id').map(({ id }) => id)
      const [found] = await db.execute<{ removed: number }>(sql`
        select count(*)::int as removed from ${sql.identifier(table)} t
        where ${among(sql`t.id`, ids)}
          and t.deleted_at <> ${now.toISOString()}::timestamptz`)
      return { table, column: 'enterprise_id', key: 'id', ids, removed: found?.removed ?? 0 }
    }),
  )
