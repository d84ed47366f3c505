import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import type { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { listEnterprises, matching } from '#app/domain/enterprises/queries.server.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { hintOf } from './hints.ts'
import { type Cadre, marksOf } from './marks.server.ts'

/** One page of the firms' list with all its columns: three or four queries, whatever the number of rows. */
export async function firmsPage(ctx: Context, filter: EnterpriseFilter) {
  const today = dayOf(ctx.now)
  const [page, { count, isLarge }] = await Promise.all([listEnterprises(ctx, filter), countOf(ctx, filter)])
  const ids = page.items.map(({ id }) => id)
  const [marks, counts] = await Promise.all([marksOf(ctx, ids), isLarge ? null : chipsOf(ctx)])
  const city = sharedBy<Place>(({ code }) => code)
  const industry = sharedBy<Place>(({ code }) => code)
  const patch = sharedBy<Patch>(({ id }) => id)
  const items = page.items.map((firm) => {
    const { id, name, nameEn, sample, status, tier } = firm
    const { project = null, cadres, lastContactOn = null, openTickets = 0 } = marks.get(id) ?? {}
    const open = project && !project.exit ? { ...project, stageSince: new Date(project.stageSince) } : null
    const cadre = answerable(cadres ?? [])
    const hint = hintOf({ status, tier, hasCadre: cadre !== null, lastContactOn, project: open }, today)
    return {
      ...{ id, name, nameEn, sample, status },
      ...{ city: city(firm.city), industry: industry(firm.industry), patch: patch(firm.patch) },
      project: project && { stage: project.stage, exit: project.exit, template: project.template },
      ...{ cadre, lastContactOn, openTickets, hint },
    }
  })
  return { items, next: page.next, count, counts }
}
type Listed = Awaited<ReturnType<typeof listEnterprises>>['items'][number]
type Place = NonNullable<Listed['city'] | Listed['industry']>
type Patch = NonNullable<Listed['patch']>
export type FirmRow = Awaited<ReturnType<typeof firmsPage>>['items'][number]

/** Who answers for the firm today: the primary, or the deputy while there is none or the primary has left. */
export function answerable(cadres: Cadre[]) {
  const primary = cadres.find(({ kind }) => kind === 'primary')
  const deputy = cadres.find(({ kind, gone }) => kind === 'deputy' && !gone)
  const one = primary && !(primary.gone && deputy) ? primary : deputy
  return one ? { id: one.id, name: one.name, nameEn: one.nameEn, acting: one.kind === 'deputy' } : null
}

/** How many firms the filter finds, up to the cap. */
async function countOf(ctx: Context, filter: EnterpriseFilter) {
  const [row] = await ctx.db.execute<{ count: number; isLarge: boolean }>(sql`
    select ${capped(matching(ctx, filter))} as count, ${capped(matching(ctx, { q: '' }))} > ${countCap} as "isLarge"`)
  return row ?? { count: 0, isLarge: false }
}

const capped = (condition = sql`true`) =>
  sql`(select count(*)::int from (select 1 from ${enterprises} where ${condition} limit ${countCap + 1}) few)`

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

/** The same city, trade or patch in many rows is one object: the answer says it once. */
function sharedBy<T>(keyOf: (one: T) => string) {
  const known = new Map<string, T>()
  return (one: T | null): T | null => {
    if (!one) return null
    const key = keyOf(one)
    const first = known.get(key)
    if (!first) known.set(key, one)
    return first ?? one
  }
}
