import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { merges } from '#db/schema/merges.ts'
import type { MergeFilter } from './forms.ts'
import { countsOf, type Moved } from './moved.ts'
import { mergeAbilities, undoneUntil } from './permissions.ts'

const pageSize = 50
const survivor = alias(enterprises, 'survivor')
const absorbed = alias(enterprises, 'absorbed')
const undoer = alias(accounts, 'undoer')

/** Another merge that stands was built on this one: of the survivor, after it. */
const later = sql<boolean>`exists (select 1 from merges o where o.undone_at is null and o.id <> ${merges.id}
  and (o.survivor_id = ${merges.survivorId} or o.absorbed_id = ${merges.survivorId})
  and (o.merged_at, o.id) > (${merges.mergedAt}, ${merges.id}))`

/** A firm that stands, or was merged away; of one that was removed nothing is told. */
const known = ({ deletedAt, mergedInto }: Record<'deletedAt' | 'mergedInto', PgColumn>) =>
  sql`(${deletedAt} is null or ${mergedInto} is not null)`

const row = (ctx: Context) => ({
  id: merges.id,
  version: merges.version,
  survivorId: merges.survivorId,
  absorbedId: merges.absorbedId,
  survivor: called(ctx, survivor),
  absorbed: called(ctx, absorbed),
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
    .innerJoin(survivor, eq(survivor.id, merges.survivorId))
    .innerJoin(absorbed, eq(absorbed.id, merges.absorbedId))
    .innerJoin(accounts, eq(accounts.id, merges.mergedBy))
    .leftJoin(undoer, eq(undoer.id, merges.undoneBy))
    .where(and(isBusiness(ctx.actor) ? undefined : sql`false`, known(survivor), known(absorbed), where))

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

/** Merges, the newest first. */
export async function listMerges(ctx: Context, filter: MergeFilter & Paging) {
  const size = filter.limit ?? pageSize
  const { beyond, order } = paging(merges, filter)
  const { enterpriseId } = filter
  const ofFirm = enterpriseId
    ? or(eq(merges.survivorId, enterpriseId), eq(merges.absorbedId, enterpriseId))
    : undefined
  const rows = await selected(ctx, and(ofFirm, beyond))
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
