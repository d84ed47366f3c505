import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { listLoads, sumsByPatch } from '#app/domain/metrics/care-counts.server.ts'

type Held = { patch: string | null; own: string | null; gone: boolean; deputy: string | null; away: boolean }

/** Every resident firm with who holds it today, by the rows alone. */
async function held(ctx: Context) {
  const today = sql`${dayOf(ctx.now)}::date`
  // Random work closes accounts on days to come as well: until then they are there.
  const holder = (kind: string) => sql`(select l.account_id,
      coalesce((c.disabled_at at time zone 'Asia/Shanghai')::date <= ${today}, false) as gone
    from liaison_assignments l join accounts c on c.id = l.account_id
    where l.enterprise_id = e.id and l.kind = ${kind} and l.deleted_at is null and l.during @> ${today})`
  return ctx.db.execute<Held>(sql`
    select e.patch_id as patch, p.account_id as own, coalesce(p.gone, false) as gone, d.account_id as deputy,
      coalesce(d.gone, false) as away
    from enterprises e left join lateral ${holder('primary')} p on true left join lateral ${holder('deputy')} d on true
    where e.deleted_at is null and e.status = 'resident'`)
}

/** The patches' sums and the cadres' loads are what every firm’s assignments say. */
export async function expectCareAsHeld(ctx: Context) {
  const firms = await held(ctx)
  const patches = new Map<string | null, { firms: number; gap: number; pending: number }>()
  const loads = new Map<string, { own: number; acting: number }>()
  for (const { patch, own, gone, deputy, away } of firms) {
    const sum = patches.get(patch) ?? { firms: 0, gap: 0, pending: 0 }
    patches.set(patch, sum)
    sum.firms += 1
    if (own ? gone : false) sum.pending += 1
    if (!own && (!deputy || away)) sum.gap += 1
    const who = own && !gone ? own : deputy
    if (!who) continue
    const load = loads.get(who) ?? { own: 0, acting: 0 }
    loads.set(who, load)
    load[own && !gone ? 'own' : 'acting'] += 1
  }
  const told = await sumsByPatch(ctx)
  expect(new Map(told.map(({ patchId, firms, gap, pending }) => [patchId, { firms, gap, pending }]))).toEqual(
    patches,
  )
  expect(told.map(({ firms, gap, owned }) => firms - gap - owned)).toEqual(told.map(() => 0))
  const named = await listLoads(ctx)
  expect(named.map(({ of }) => of)).toEqual(named.map(() => loads.size))
  for (const { id, own, acting } of named) expect({ own, acting }).toEqual(loads.get(id))
  return firms.length
}
