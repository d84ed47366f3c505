import { and, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import type { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { type Enterprise, matching, pageSize } from '#app/domain/enterprises/queries.server.ts'
import { beyond, countCap, cursorOf, pageOf } from '#app/domain/keyset.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { filterChoices, isLarge } from './filter-choices.server.ts'
import { hintOf } from './hints.ts'
import { type Cadre, type Marks, marksOf } from './marks.server.ts'

/**
 * One page of the firms' list with all its columns, in one statement whatever the number of rows. The database makes one
 * JSON text of it: fifty rows of twenty columns taken apart and named here would cost more than finding them.
 */
export async function firmsPage(ctx: Context, filter: EnterpriseFilter) {
  const today = dayOf(ctx.now)
  const [found] = await ctx.db.execute<Found>(sql`
    select (select coalesce(json_agg(row_to_json(page)), '[]'::json) from (${pageRows(ctx, filter)}) page) as rows,
      ${capped(matching(ctx, filter))} as count`)
  const { rows, count } = found ?? { rows: [], count: 0 }
  const page = pageOf(rows, pageSize)
  const choices = await filterChoices(ctx, page.items)
  const items = page.items.map((row) => {
    const { id, name, nameEn, sample, status, city, industry, patch, lastContactOn, openTickets } = row
    const { project, tier } = row
    const cadre = answerable(row.cadres ?? [])
    const open = project && !project.exit ? { ...project, stageSince: new Date(project.stageSince) } : null
    const hint = hintOf({ status, tier, hasCadre: cadre !== null, lastContactOn, project: open }, today)
    const shown = project && { stage: project.stage, exit: project.exit }
    return {
      ...{ id, name, nameEn, sample, status, city, industry, patch },
      ...{ project: shown, cadre, lastContactOn, openTickets, hint },
    }
  })
  return { items, next: page.next, count, counts: isLarge(choices) ? null : await chipsOf(ctx), ...choices }
}
export type FirmRow = Awaited<ReturnType<typeof firmsPage>>['items'][number]

type Row = Marks &
  Pick<Enterprise, 'id' | 'name' | 'nameEn' | 'sample' | 'status' | 'tier'> & {
    city: string | null
    industry: string | null
    patch: string | null
    cursor: string
  }
type Found = { rows: Row[]; count: number }

function pageRows(ctx: Context, filter: EnterpriseFilter) {
  const { project, cadres, lastContactOn, openTickets } = marksOf(ctx)
  return sql`
    select enterprises.id, enterprises.name, enterprises.name_en as "nameEn", enterprises.sample, enterprises.status,
      enterprises.tier, enterprises.origin_city_code as city, enterprises.industry_code as industry,
      enterprises.patch_id as patch, ${project} as project, ${cadres} as cadres, ${lastContactOn} as "lastContactOn",
      ${openTickets} as "openTickets", ${cursorOf(enterprises)} as cursor
    from enterprises
    where ${and(matching(ctx, filter), beyond(enterprises, filter.after))}
    order by enterprises.updated_at desc, enterprises.id desc limit ${sql.raw(String(pageSize + 1))}`
}

/** Who answers for the firm today: the primary, or the deputy while there is none or the primary has left. */
export function answerable(cadres: Cadre[]) {
  const primary = cadres.find(({ kind }) => kind === 'primary')
  const deputy = cadres.find(({ kind, gone }) => kind === 'deputy' && !gone)
  const one = primary && !(primary.gone && deputy) ? primary : deputy
  return one ? { id: one.id, name: one.name, nameEn: one.nameEn, acting: one.kind === 'deputy' } : null
}

const capped = (condition = sql`true`) =>
  sql`(select count(*)::int from (select 1 from ${enterprises} where ${condition} limit ${sql.raw(String(countCap + 1))}) few)`

/** The chips' figures. In a park with more firms than the cap they show none: exact ones would cost more than the page. */
async function chipsOf(ctx: Context): Promise<Record<ChipKey, number> | null> {
  const exact = (only: Partial<EnterpriseFilter>) =>
    sql`(select count(*)::int from ${enterprises} where ${matching(ctx, { q: '', ...only })})`
  const [row] = await ctx.db.execute<Record<ChipKey, number>>(sql`
    select ${exact({})} as "all", ${exact({ status: 'prospect' })} as prospect,
      ${exact({ status: 'resident' })} as resident, ${exact({ gap: 'no_cadre' })} as no_cadre,
      ${exact({ gap: 'overdue' })} as overdue`)
  return row ?? null
}
type ChipKey = 'all' | 'prospect' | 'resident' | 'no_cadre' | 'overdue'
