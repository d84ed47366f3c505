import { inArray } from 'drizzle-orm'
import { at } from '#app/addresses.ts'
import { type Day, dayOf, daysBetween } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { longestStanding } from '#app/domain/projects/queries.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { type Counted, type Reason, redListOf, toneOf } from './red-list.ts'
import { pressingTickets } from './red-tickets.server.ts'

/** Who reads the page reads no further. */
const most = 50
/** So many projects are looked at, the longest on their stage first; of more it is said that there are more. */
const looked = 300

/** 红单: what needs leadership's eye now, whatever period the figures show, the gravest first; how many of each colour. */
export async function redList(ctx: Context) {
  const found = await Promise.all([
    // Whoever works on it now is named: the ticket's handler before the project's owner before a cadre who left.
    pressingTickets(ctx, countCap),
    stuckProjects(ctx),
    firmsOf(ctx, 'without_cadre'),
    firmsOf(ctx, 'pending_handover'),
  ])
  const items = redListOf(found.flatMap((some) => some.items))
  const red = items.filter((item) => toneOf(item) === 'red').length
  return {
    items: items.slice(0, most),
    red,
    warn: items.length - red,
    /** False where there was more than is ever counted. */
    isWhole: found.every((some) => some.isWhole),
  }
}

/** By the same limits as on the board; a firm without a cadre is the liaison's matter, below. */
async function stuckProjects(ctx: Context): Promise<Counted> {
  const rows = await longestStanding(ctx, { stale: true, exit: 'in', template: 'regular' }, looked + 1)
  const english = await englishNames(
    ctx,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  )
  const items = rows.slice(0, looked).flatMap(({ warning, ...row }) => {
    if (!warning || warning.why === 'noCadre') return []
    return [
      {
        key: row.enterpriseId ?? row.id,
        href: at.projects.one(row.id),
        name: row.label,
        nameEn: row.labelEn,
        sample: row.sample,
        who: row.owner ?? row.team,
        whoEn: (row.ownerId && english.get(row.ownerId)) || row.teamEn,
        acting: false,
        reasons: [{ ...warning, stage: row.stage }],
      },
    ]
  })
  return { items, isWhole: rows.length <= looked }
}

async function englishNames(ctx: Context, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await ctx.db
    .select({ id: accounts.id, nameEn: accounts.nameEn })
    .from(accounts)
    .where(inArray(accounts.id, ids))
  return new Map(rows.map(({ id, nameEn }) => [id, nameEn]))
}

/** Firms nobody answers for, and those whose cadre has left. */
async function firmsOf(ctx: Context, figure: 'without_cadre' | 'pending_handover'): Promise<Counted> {
  const today = dayOf(ctx.now)
  const now = { from: null, to: null }
  const { items, next } = await metricRows(ctx, figure, now, undefined, countCap)
  const reasonOf = (day: Day | null): Reason =>
    figure === 'pending_handover'
      ? { tone: 'warn', why: 'handover', days: null }
      : { tone: 'red', why: 'noCadre', days: day ? daysBetween(day, today) : null }
  return {
    items: items.map(({ key, href, name, nameEn, sample, who, whoEn, day }) => ({
      key,
      href,
      name,
      nameEn,
      sample,
      who,
      whoEn,
      acting: false,
      reasons: [reasonOf(day)],
    })),
    isWhole: next === null,
  }
}
