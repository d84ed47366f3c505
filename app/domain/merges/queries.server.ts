import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { called, calledAs, calledIfAny } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { merges } from '#db/schema/merges.ts'
import type { MergeFilter } from './forms.ts'
import { countsOf, type Moved } from './moved.ts'
import { mergeAbilities, undoneUntil } from './permissions.ts'

const pageSize = 50
const undoer = alias(accounts, 'undoer')

/** A contact that this merge took from one party to the other. */
const wentAlong = (id: SQL) => sql`(${merges.moved} @> jsonb_build_object('named', jsonb_build_array(
  jsonb_build_object('table', 'contacts', 'ids', jsonb_build_array(${id}::text)))))`

/** Another merge that stands was built on this one: of the survivor, after it, or of contacts of both. */
const later = sql<boolean>`exists (select 1 from merges o where o.undone_at is null and o.id <> ${merges.id}
  and (o.survivor_id = ${merges.survivorId} or o.absorbed_id = ${merges.survivorId}
    or (o.kind = 'contact' and ${wentAlong(sql`o.survivor_id`)} <> ${wentAlong(sql`o.absorbed_id`)}))
  and (o.merged_at, o.id) > (${merges.mergedAt}, ${merges.id}))`

/** A record that stands, or was merged away, by its name; of one that was removed nothing is told. */
const nameOf = (ctx: Context, id: SQL) => {
  const known = sql`r.id = ${id} and (r.deleted_at is null or r.merged_into is not null)`
  return sql<string>`(case merges.kind
    when 'enterprise' then (select ${calledAs(ctx, 'r')} from enterprises r where ${known})
    when 'association' then (select ${calledAs(ctx, 'r')} from associations r where ${known})
    else (select r.name from contacts r where ${known}
      and not exists (select 1 from enterprises e where e.id = r.enterprise_id and e.deleted_at is not null)
      and not exists (select 1 from associations s where s.id = r.association_id and s.deleted_at is not null)) end)`
}
const names = (ctx: Context) => ({
  survivor: nameOf(ctx, sql`merges.survivor_id`),
  absorbed: nameOf(ctx, sql`merges.absorbed_id`),
})

/** The firm or association that merged contacts are of. */
const partyOf = (column: 'enterprise_id' | 'association_id') => sql<
  string | null
>`(select c.${sql.raw(column)}
  from contacts c where merges.kind = 'contact' and c.id = merges.survivor_id)`

const row = (ctx: Context) => ({
  id: merges.id,
  kind: merges.kind,
  version: merges.version,
  survivorId: merges.survivorId,
  absorbedId: merges.absorbedId,
  ...names(ctx),
  enterpriseId: partyOf('enterprise_id'),
  associationId: partyOf('association_id'),
  choices: merges.choices,
  moved: merges.moved,
  mergedBy: called(ctx, accounts),
  mergedAt: merges.mergedAt,
  undoneBy: calledIfAny(ctx, undoer),
  undoneAt: merges.undoneAt,
  stayed: merges.stayed,
  later,
})

const selected = (ctx: Context, where: SQL | undefined) =>
  ctx.db
    .select({ ...row(ctx), updatedAt: merges.updatedAt, cursor: paging(merges, {}).cursor })
    .from(merges)
    .innerJoin(accounts, eq(accounts.id, merges.mergedBy))
    .leftJoin(undoer, eq(undoer.id, merges.undoneBy))
    .where(and(isBusiness(ctx.actor) ? undefined : sql`false`, known(ctx), where))

const known = (ctx: Context) => {
  const { survivor, absorbed } = names(ctx)
  return sql`(${survivor} is not null and ${absorbed} is not null)`
}

type Row = Awaited<ReturnType<typeof selected>>[number]

/** What is told of a merge: what moved by table, until when it can be undone, and whether the reader can. */
function toldOf(ctx: Context, { moved, later, cursor: _, ...merge }: Row) {
  return {
    ...merge,
    moved: countsOf(moved),
    until: undoneUntil(merge.mergedAt),
    abilities: mergeAbilities(ctx.actor, ctx.now, { ...merge, later }),
  }
}

/** Of the record itself, or of contacts of it. */
const ofRecord = (id: string | undefined) =>
  id === undefined
    ? undefined
    : sql`(merges.survivor_id = ${id} or merges.absorbed_id = ${id} or (merges.kind = 'contact' and exists (
    select 1 from contacts c where c.id = merges.survivor_id and ${id} in (c.enterprise_id, c.association_id))))`

/** Merges, the newest first. */
export async function listMerges(ctx: Context, filter: MergeFilter & Paging) {
  const size = filter.limit ?? pageSize
  const { beyond, order } = paging(merges, filter)
  const { kind, enterpriseId, associationId } = filter
  const rows = await selected(
    ctx,
    and(kind && eq(merges.kind, kind), ofRecord(enterpriseId), ofRecord(associationId), beyond),
  )
    .orderBy(...(filter.walk ? order : [desc(merges.updatedAt), desc(merges.id)]))
    .limit(size + 1)
  const page = pageOf(
    rows.map((row) => (filter.walk ? { ...row, cursor: row.id } : row)),
    size,
  )
  return { items: page.items.map((row) => toldOf(ctx, row)), next: page.next }
}

/** A merge as people and programs are told of it. */
export type Told = ReturnType<typeof toldOf>
type Whole = Omit<Told, 'moved'> & { moved: Moved; standing: Parameters<typeof mergeAbilities>[2] }

/** One merge; `whole` with every row it moved. */
export async function getMerge(ctx: Context, id: string): Promise<Told>
export async function getMerge(ctx: Context, id: string, how: { whole: true }): Promise<Whole>
export async function getMerge(ctx: Context, id: string, { whole = false } = {}): Promise<Told | Whole> {
  const [found] = await selected(ctx, eq(merges.id, id))
  if (!found) throw missing('merges.missing')
  const told = toldOf(ctx, found)
  return whole ? { ...told, moved: found.moved, standing: found } : told
}
