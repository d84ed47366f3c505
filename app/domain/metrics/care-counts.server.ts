import { sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { onceSettled } from './kept/settle.server.ts'

/** The firms of one patch, or of none, by how they are looked after. */
export type PatchSum = { patchId: string | null } & Record<'firms' | 'owned' | 'gap' | 'pending', number>
/** Firms of one cadre: own ones, and those acted for; `of` all such cadres. */
export type Load = { id: string; name: string; own: number; acting: number; of: number }

const cadresAtMost = 60

/** The patches' resident firms by their care today. */
export async function sumsByPatch(ctx: Context): Promise<PatchSum[]> {
  if (!isBusiness(ctx.actor)) return []
  const rows = await onceSettled(ctx.db, async () =>
    ctx.db.execute<PatchSum>(sql`
      with kept as (
        select split_part(figure, '/', 2) as kind, nullif(split_part(figure, '/', 3), '')::uuid as patch_id, count
        from figure_days where starts_with(figure, 'patch/') and first <= ${dayOf(ctx.now)}::date),
      patched as (
        select patch_id, coalesce(sum(count) filter (where kind = 'firms'), 0)::int as firms,
          coalesce(sum(count) filter (where kind = 'gap'), 0)::int as gap,
          coalesce(sum(count) filter (where kind = 'pending'), 0)::int as pending
        from kept group by patch_id)
      select patch_id as "patchId", firms, firms - gap as owned, gap, pending from patched where firms <> 0 order by patch_id`),
  )
  return [...rows]
}

/** The sixty cadres who look after most firms, most first; a firm whose PRIMARY left counts for who acts. */
export async function listLoads(ctx: Context): Promise<Load[]> {
  if (!isBusiness(ctx.actor)) return []
  const rows = await onceSettled(ctx.db, async () =>
    ctx.db.execute<Load>(sql`
      with kept as (
        select split_part(figure, '/', 2) as kind, split_part(figure, '/', 3)::uuid as account_id, count
        from figure_days where starts_with(figure, 'load/') and first <= ${dayOf(ctx.now)}::date),
      loads as (
        select account_id, coalesce(sum(count) filter (where kind = 'primary'), 0)::int as own,
          coalesce(sum(count) filter (where kind = 'deputy'), 0)::int as acting
        from kept group by account_id)
      select a.id, ${calledAs(ctx, 'a')} as name, own, acting, (count(*) over ())::int as "of"
      from loads join accounts a on a.id = loads.account_id where own + acting > 0
      order by own + acting desc, name, a.id limit ${cadresAtMost}`),
  )
  return [...rows]
}

/** 有主率: owned over in scope, with how many firms have no cadre or wait for a hand-over. */
export function coverageOfAll(sums: readonly PatchSum[]) {
  const all = (key: 'firms' | 'owned' | 'gap' | 'pending') => sums.reduce((sum, one) => sum + one[key], 0)
  return { inScope: all('firms'), owned: all('owned'), gaps: all('gap'), pending: all('pending') }
}

export const coverageToday = async (ctx: Context) => coverageOfAll(await sumsByPatch(ctx))
