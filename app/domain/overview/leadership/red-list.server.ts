import { sql } from 'drizzle-orm'
import { type Day, dayOf, daysBetween } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import type { Stage } from '#app/domain/projects/stages.ts'
import { fullProjects, namedProjects, readableProjects, readableVisits } from '../reading.server.ts'
import { type RedItem, reasonOf, redListOf } from './red-list.ts'
import { pressingTickets } from './red-tickets.server.ts'

/** Enough for one page; the lists behind it hold the rest. */
const most = 200

/** 红单: what needs leadership's eye now, whatever period the figures show. */
export async function redList(ctx: Context): Promise<RedItem[]> {
  const [projects, tickets, cadres] = await Promise.all([
    stuckProjects(ctx),
    pressingTickets(ctx, most),
    firmsInNeedOfCadre(ctx),
  ])
  // Whoever works on it now is named: the ticket's handler before the project's owner before a cadre who left.
  return redListOf([...tickets, ...projects, ...cadres])
}

type ProjectRow = {
  id: string
  enterpriseId: string | null
  stage: Stage
  since: Day
  unowned: boolean
  lastContactOn: Day | null
  named: boolean
  name: string
  nameEn: string | null
  sample: boolean
  who: string | null
  whoEn: string | null
}

async function stuckProjects(ctx: Context): Promise<RedItem[]> {
  const today = dayOf(ctx.now)
  const rows = await ctx.db.execute<ProjectRow>(sql`
    select projects.id, projects.enterprise_id as "enterpriseId", projects.stage,
      (projects.stage_since at time zone 'Asia/Shanghai')::date::text as since,
      projects.owner_id is null as unowned, ${namedProjects(ctx)} as named,
      case when ${namedProjects(ctx)} then e.name else coalesce(projects.code_name, projects.number) end as name,
      case when ${namedProjects(ctx)} then e.name_en end as "nameEn", e.sample,
      case when ${fullProjects(ctx)} then o.name else t.name end as who,
      case when ${fullProjects(ctx)} then o.name_en else t.name_en end as "whoEn",
      (select max(visits.report_on)::text from visits join visit_parties p on p.visit_id = visits.id
        where p.enterprise_id = projects.enterprise_id and visits.status = 'held' and ${readableVisits(ctx)})
        as "lastContactOn"
    from projects join enterprises e on e.id = projects.enterprise_id
      left join accounts o on o.id = projects.owner_id left join teams t on t.id = projects.team_id
    where ${readableProjects(ctx)} and projects.exit is null and projects.template <> 'key_build'
      and (projects.stage in ('contact', 'inspection', 'negotiation', 'signed', 'registered')
        or (projects.stage = 'lead' and projects.owner_id is null))
    order by projects.stage_since, projects.id limit ${most}`)
  return [...rows].flatMap((row) => {
    const reason = reasonOf({ ...row, daysHere: daysBetween(row.since, today) }, today)
    if (!reason) return []
    return [
      {
        key: row.named ? (row.enterpriseId ?? row.id) : row.id,
        href: `/projects/${row.id}`,
        name: row.name,
        nameEn: row.nameEn,
        sample: row.sample,
        who: row.who,
        whoEn: row.whoEn,
        acting: false,
        reasons: [reason],
      },
    ]
  })
}

async function firmsInNeedOfCadre(ctx: Context): Promise<RedItem[]> {
  const now = { from: null, to: null }
  const today = dayOf(ctx.now)
  const [gaps, pending] = await Promise.all([
    metricRows(ctx, 'without_cadre', now),
    metricRows(ctx, 'pending_handover', now),
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
