import { and, isNull, type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { countCap } from '#app/domain/keyset.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { written } from '#app/domain/written.server.ts'
import { patches } from '#db/schema/liaison.ts'
import { readableAssignments } from './access.server.ts'
import { coverageIn } from './coverage.server.ts'
import type { PatchFilter } from './forms.ts'
import type { Coverage } from './liaison.ts'

/** A resident firm on the 包片图, with who looks after it and what is open. */
export type Tile = {
  id: string
  name: string
  sample: boolean
  patchId: string | null
  residentSince: string | null
  primary: string | null
  deputy: string | null
  openTickets: number
  overdueTickets: number
  coverage: Coverage
}
/** A patch shows this many firms; the list of firms holds the rest. */
export const tilesPerPatch = 24

/** Every firm in scope (resident, not deleted) with its cadres today and its open tickets. */
const cared = (ctx: Context, among = sql`true`) => {
  const today = dayOf(ctx.now)
  // Said so that the indexes of periods do not fit: a firm's few assignments are found fifty times quicker by the firm.
  const held = (kind: string) => sql`liaison_assignments where kind = ${kind} and (deleted_at is null) is true
    and (during @> ${today}::date) is true`
  return sql`(
    select e.id, ${calledAs(ctx, 'e')} as name, e.sample, e.sounds, e.patch_id, e.resident_since,
      p.account_id as primary_id, ${calledAs(ctx, 'pa')} as primary_name, pa.disabled_at is not null as primary_gone,
      d.account_id as deputy_id, ${calledAs(ctx, 'da')} as deputy_name,
      coalesce(t.open, 0) as open, coalesce(t.overdue, 0) as overdue,
      ${coverageIn(
        { id: sql`p.account_id`, gone: sql`(pa.disabled_at is not null)` },
        { id: sql`d.account_id`, gone: sql`(da.disabled_at is not null)` },
      )} as coverage
    from enterprises e
    left join (select enterprise_id, account_id from ${held('primary')}) p on p.enterprise_id = e.id
    left join accounts pa on pa.id = p.account_id
    left join (select enterprise_id, account_id from ${held('deputy')}) d on d.enterprise_id = e.id
    left join accounts da on da.id = d.account_id
    left join lateral (select count(*)::int as open,
        (count(*) filter (where solve_due_at < ${ctx.now.toISOString()}::timestamptz))::int as overdue
      from tickets where enterprise_id = e.id and deleted_at is null and state in ${written(openStates)}) t on true
    where ${among} and e.deleted_at is null and e.status = 'resident' and ${readableAssignments(ctx.actor)})`
}
const tile = sql`id, name, sample, patch_id as "patchId", resident_since as "residentSince", primary_name as "primary",
  deputy_name as "deputy", open as "openTickets", overdue as "overdueTickets", coverage`

const shown: Record<PatchFilter['show'], SQL> = {
  all: sql`true`,
  gap: sql`coverage = 'gap'`,
  pending: sql`coverage = 'pending'`,
  tickets: sql`open > 0`,
}

/** Of each patch the first firms of those asked for, with how many there are; null where that is all of the patch. */
export async function listTiles(
  ctx: Context,
  show: PatchFilter['show'],
): Promise<(Tile & { of: number | null })[]> {
  const rows = await ctx.db.execute<Tile & { of: number | null }>(
    show === 'all'
      ? sql`select ${tile}, null as "of" from ${cared(ctx, sql`e.id in (${firstOfPatches})`)} firms ${tileOrder}`
      : sql`select ${tile}, "of" from (
          select *, row_number() over (partition by patch_id ${tileOrder}) as place,
            (count(*) over (partition by patch_id))::int as "of"
          from ${cared(ctx)} firms where ${shown[show]}) ranked
        where place <= ${tilesPerPatch} ${tileOrder}`,
  )
  return [...rows]
}

const tileOrder = sql`order by sample desc, sounds, id`
/** Read by an index of this order: no other firm is looked at. */
const firstFirms = (ofPatch: SQL) => sql`(select first.id from enterprises first
  where ${ofPatch} and first.deleted_at is null and first.status = 'resident' ${tileOrder} limit ${tilesPerPatch})`
const firstOfPatches = sql`select first_firms.id from patches
  cross join lateral ${firstFirms(sql`first.patch_id = patches.id`)} as first_firms
  union all ${firstFirms(sql`first.patch_id is null`)}`

/** Those longest in the park first, by columns named after `of`; as in their index. */
export const longestFirst = (of = sql``) => sql`${of}sample desc, ${of}resident_since, ${of}sounds, ${of}id`

/**
 * What leadership has to decide: firms without a cadre, then hand-overs not signed; those longest in the park first.
 * `among` narrows the firms (by `e.id`) to those that may be such, so that no other is looked at.
 */
export async function listWaiting(ctx: Context, limit: number, among: SQL): Promise<Tile[]> {
  const rows = await ctx.db.execute<Tile>(sql`
    select ${tile} from ${cared(ctx, among)} firms where coverage <> 'owned'
    order by coverage = 'pending', ${longestFirst()} limit ${limit}`)
  return [...rows]
}

/** How many residents have an open ticket, counted to one beyond `countCap`. */
export function countWithTickets(ctx: Context) {
  return ctx.db.$count(sql`(select distinct t.enterprise_id from tickets t join enterprises e on e.id = t.enterprise_id
    where t.deleted_at is null and t.state in ${written(openStates)} and e.deleted_at is null and e.status = 'resident'
      and ${readableAssignments(ctx.actor)} limit ${countCap + 1}) as firms`)
}

/** Whether nobody looks after the firm today. */
export async function isGap(ctx: Context, enterpriseId: string) {
  const rows = await ctx.db.execute(sql`
    select 1 from ${cared(ctx)} firms where id = ${enterpriseId} and coverage = 'gap'`)
  return rows.length > 0
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
    .where(and(readableAssignments(ctx.actor), isNull(patches.deletedAt)))
    .orderBy(patches.position, patches.id)
}

export type PatchRow = Awaited<ReturnType<typeof listPatches>>[number]
