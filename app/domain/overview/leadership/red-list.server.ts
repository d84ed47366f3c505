import { inArray } from 'drizzle-orm'
import { at } from '#app/addresses.ts'
import { dayOf, daysBetween } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { matching } from '#app/domain/projects/board/filter.server.ts'
import { aged, selectProjects } from '#app/domain/projects/rows.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { projects } from '#db/schema/projects.ts'
import { type RedItem, redListOf } from './red-list.ts'
import { pressingTickets } from './red-tickets.server.ts'

/** Enough for one page; the lists behind it hold the rest. */
const most = 200

/** 红单: what needs leadership's eye now, whatever period the figures show. */
export async function redList(ctx: Context): Promise<RedItem[]> {
  const [stuck, tickets, cadres] = await Promise.all([
    stuckProjects(ctx),
    pressingTickets(ctx, most),
    firmsInNeedOfCadre(ctx),
  ])
  // Whoever works on it now is named: the ticket's handler before the project's owner before a cadre who left.
  return redListOf([...tickets, ...stuck, ...cadres])
}

/** By the same limits as on the board; a firm without a cadre is the liaison's matter, below. */
async function stuckProjects(ctx: Context): Promise<RedItem[]> {
  const rows = await selectProjects(ctx)
    .where(matching(ctx, { stale: true, exit: 'in', template: 'regular' }))
    .orderBy(projects.stageSince, projects.id)
    .limit(most)
  const english = await englishNames(
    ctx,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  )
  return rows.flatMap((raw) => {
    const { warning, ...row } = aged(ctx, raw)
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
}

async function englishNames(ctx: Context, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await ctx.db
    .select({ id: accounts.id, nameEn: accounts.nameEn })
    .from(accounts)
    .where(inArray(accounts.id, ids))
  return new Map(rows.map(({ id, nameEn }) => [id, nameEn]))
}

async function firmsInNeedOfCadre(ctx: Context): Promise<RedItem[]> {
  const now = { from: null, to: null }
  const today = dayOf(ctx.now)
  const [gaps, pending] = await Promise.all([
    metricRows(ctx, 'without_cadre', now, undefined, most),
    metricRows(ctx, 'pending_handover', now, undefined, most),
  ])
  const item = (row: (typeof gaps.items)[number]): Omit<RedItem, 'reasons'> => {
    const { key, href, name, nameEn, sample } = row
    return { key, href, name, nameEn, sample, who: row.who, whoEn: row.whoEn, acting: false }
  }
  return [
    ...gaps.items.map((row) => ({
      ...item(row),
      reasons: [
        { tone: 'red' as const, why: 'noCadre' as const, days: row.day ? daysBetween(row.day, today) : null },
      ],
    })),
    ...pending.items.map((row) => ({
      ...item(row),
      reasons: [{ tone: 'warn' as const, why: 'handover' as const, days: null }],
    })),
  ]
}
