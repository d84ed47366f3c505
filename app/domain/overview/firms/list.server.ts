import { type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import type { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { listEnterprises, matching } from '#app/domain/enterprises/queries.server.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { hintOf } from './hints.ts'
import { type Cadre, marksOf } from './marks.server.ts'

/** One page of the firms' list with all its columns: three queries, whatever the number of rows. */
export async function firmsPage(ctx: Context, filter: EnterpriseFilter) {
  const today = dayOf(ctx.now)
  const [page, { count, counts }] = await Promise.all([listEnterprises(ctx, filter), figuresOf(ctx, filter)])
  const marks = await marksOf(
    ctx,
    page.items.map(({ id }) => id),
  )
  const items = page.items.map(({ id, name, nameEn, sample, status, tier, city, industry, patch }) => {
    const { project = null, cadres, lastContactOn = null, openTickets = 0 } = marks.get(id) ?? {}
    const open = project && !project.exit ? { ...project, stageSince: new Date(project.stageSince) } : null
    const cadre = answerable(cadres ?? [])
    const hint = hintOf({ status, tier, hasCadre: cadre !== null, lastContactOn, project: open }, today)
    return {
      ...{ id, name, nameEn, sample, status, city, industry, patch },
      project: project && { stage: project.stage, exit: project.exit, template: project.template },
      ...{ cadre, lastContactOn, openTickets, hint },
    }
  })
  return { items, next: page.next, count, counts }
}
export type FirmRow = Awaited<ReturnType<typeof firmsPage>>['items'][number]

/** Who answers for the firm today: the primary, or the deputy while there is none or the primary has left. */
export function answerable(cadres: Cadre[]) {
  const primary = cadres.find(({ kind }) => kind === 'primary')
  const deputy = cadres.find(({ kind, gone }) => kind === 'deputy' && !gone)
  const one = primary && !(primary.gone && deputy) ? primary : deputy
  return one ? { id: one.id, name: one.name, nameEn: one.nameEn, acting: one.kind === 'deputy' } : null
}

/**
 * How many firms the filter finds, and the chips' figures. Both stop at the cap: in a park with more firms the chips
 * show none, since exact ones would cost more than the page.
 */
async function figuresOf(ctx: Context, filter: EnterpriseFilter) {
  const where = (only: Partial<EnterpriseFilter>) => matching(ctx, { q: '', ...only }) ?? sql`true`
  const capped = (condition: SQL) =>
    sql`(select count(*)::int from (select 1 from ${enterprises} where ${condition} limit ${countCap + 1}) few)`
  const exact = (only: Partial<EnterpriseFilter>) =>
    sql`(select count(*)::int from ${enterprises} where ${where(only)})`
  const [row] = await ctx.db.execute<{ count: number; counts: Record<ChipKey, number> | null }>(sql`
    select ${capped(where(filter))} as count,
      case when ${capped(where({}))} <= ${countCap} then jsonb_build_object(
        'all', ${exact({})},
        'prospect', ${exact({ status: 'prospect' })},
        'resident', ${exact({ status: 'resident' })},
        'no_cadre', ${exact({ gap: 'no_cadre' })},
        'overdue', ${exact({ gap: 'overdue' })}) end as counts`)
  return row ?? { count: 0, counts: null }
}
type ChipKey = 'all' | 'prospect' | 'resident' | 'no_cadre' | 'overdue'
