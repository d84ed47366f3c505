import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { written } from '#app/domain/written.server.ts'
import { patches } from '#db/schema/liaison.ts'
import { readableAssignments } from './access.server.ts'
import { type Coverage, coverageOf } from './liaison.ts'

/** A resident firm on the 包片图, with who looks after it and what is open. */
export type Tile = {
  id: string
  name: string
  sample: boolean
  patchId: string | null
  residentSince: string | null
  primaryId: string | null
  primary: string | null
  primaryDisabled: boolean
  deputyId: string | null
  deputy: string | null
  deputyDisabled: boolean
  openTickets: number
  overdueTickets: number
  coverage: Coverage
}

/** Every firm in scope (resident, not deleted) with its cadres today and its open tickets. One query. */
export async function listTiles(ctx: Context): Promise<Tile[]> {
  const today = dayOf(ctx.now)
  const rows = await ctx.db.execute<Omit<Tile, 'coverage'>>(sql`
    select e.id, ${calledAs(ctx, 'e')} as name, e.sample, e.patch_id as "patchId", e.resident_since as "residentSince",
      p.account_id as "primaryId", ${calledAs(ctx, 'pa')} as "primary", coalesce(pa.disabled_at is not null, false) as "primaryDisabled",
      d.account_id as "deputyId", ${calledAs(ctx, 'da')} as "deputy", coalesce(da.disabled_at is not null, false) as "deputyDisabled",
      coalesce(t.open, 0) as "openTickets", coalesce(t.overdue, 0) as "overdueTickets"
    from enterprises e
    left join liaison_assignments p on p.enterprise_id = e.id and p.kind = 'primary' and p.deleted_at is null and p.during @> ${today}::date
    left join accounts pa on pa.id = p.account_id
    left join liaison_assignments d on d.enterprise_id = e.id and d.kind = 'deputy' and d.deleted_at is null and d.during @> ${today}::date
    left join accounts da on da.id = d.account_id
    left join (select enterprise_id, count(*)::int as open,
        (count(*) filter (where solve_due_at < ${ctx.now.toISOString()}::timestamptz))::int as overdue
      from tickets where deleted_at is null and state in ${written(openStates)} group by enterprise_id) t on t.enterprise_id = e.id
    where e.deleted_at is null and e.status = 'resident' and ${readableAssignments(ctx.actor)}
    order by e.sample desc, e.sounds, e.id`)
  return [...rows].map((row) => ({
    ...row,
    coverage: coverageOf({
      primary: row.primaryId ? { disabled: row.primaryDisabled } : null,
      deputy: row.deputyId ? { disabled: row.deputyDisabled } : null,
    }),
  }))
}

export async function listPatches(ctx: Context) {
  return ctx.db
    .select({
      id: patches.id,
      version: patches.version,
      name: patches.name,
      nameEn: patches.nameEn,
      leadId: patches.leadId,
      lead: sql<string | null>`(select ${calledAs(ctx, 'a')} from accounts a where a.id = ${patches.leadId})`,
    })
    .from(patches)
    .where(readableAssignments(ctx.actor))
    .orderBy(patches.position, patches.id)
}

export type PatchRow = Awaited<ReturnType<typeof listPatches>>[number]

/** 有主率: owned over in scope, with the firms without a cadre and those waiting for a hand-over. */
export async function coverageToday(ctx: Context) {
  const tiles = await listTiles(ctx)
  const of = (wanted: Coverage) => tiles.filter((tile) => tile.coverage === wanted)
  const [gaps, pending] = [of('gap'), of('pending')]
  return { inScope: tiles.length, owned: tiles.length - gaps.length, gaps, pending }
}
