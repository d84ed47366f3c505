import { and, getTableName, type SQL, sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { written } from '#app/domain/written.server.ts'
import type { BinFilter } from './forms.ts'
import { type Kind, kinds, matching } from './kinds.server.ts'
import { binWords } from './words.ts'

type Row = {
  id: string
  word: string
  version: number
  name: string | null
  of: string | null
  what: string | null
  on: string | null
  reason: string | null
  removedAt: string
  removedBy: string | null
  cursor: string
  at: unknown
  by: unknown
}

/** What was removed, by whom, when and why: the last removed first, or by id for a walk. */
export async function listRemoved(ctx: Context, filter: BinFilter & Paging) {
  const size = filter.limit ?? 50
  const words: readonly string[] = filter.word ? [filter.word] : binWords
  const parts = words.map((word) => page(ctx, word, filter, size + 1))
  const order = filter.walk ? sql`b.id desc` : sql`b."at" desc, b.id desc`
  const rows = await ctx.db.execute<Row>(sql`
    select b.*, to_char(b."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "removedAt",
      (select ${calledAs(ctx, 'a')} from accounts a where a.id = b."by") as "removedBy"
    from (${sql.join(parts, sql` union all `)}) b order by ${order} limit ${size + 1}`)
  const { items, next } = pageOf([...rows], size)
  return { items: items.map(shown), next }
}
export type Removed = Awaited<ReturnType<typeof listRemoved>>['items'][number]

/** One removed record of these words, as the bin calls it. */
export async function getRemoved(ctx: Context, word: string, id: string) {
  const kind = kindOf(word)
  const at = columnsOf(kind)
  const [row] = await ctx.db.execute<{ name: string | null }>(sql`
    select ${kind.name(ctx)} as name from ${kind.way.table} where ${at.id} = ${id} and ${removed(ctx, kind)}`)
  if (!row) throw missing('bin.missing')
  return row
}

function page(ctx: Context, word: string, filter: BinFilter & Paging, limit: number): SQL {
  const kind = kindOf(word)
  const at = columnsOf(kind)
  const { beyond, order, cursor } = paging({ updatedAt: at.deletedAt, id: at.id }, filter)
  const nothing = sql`null::text`
  return sql`(select ${word}::text as word, ${at.id} as id, ${at.version} as version,
      ${kind.name(ctx)} as name, ${kind.of?.(ctx) ?? nothing} as "of", ${kind.what ?? nothing} as what,
      ${kind.on ?? nothing} as "on", ${at.deletedAt} as "at", ${at.deletedBy} as "by", ${at.reason} as reason,
      ${cursor} as cursor
    from ${kind.way.table}
    where ${and(removed(ctx, kind), filter.q ? matching(ctx, kind, filter.q) : undefined, beyond)}
    order by ${sql.join(order, sql`, `)} limit ${limit})`
}

/** A word that is none of the bin's is no word at all. */
export function kindOf(word: string): Kind {
  const kind = kinds[word]
  if (!kind) throw missing('bin.missing')
  return kind
}

/** Taken away by its verb: what a merge or an import put aside goes back with these. */
function removed(ctx: Context, kind: Kind): SQL {
  if (!isBusiness(ctx.actor)) return sql`false`
  const at = columnsOf(kind)
  const isOneStill = 'mergedInto' in kind.way.table ? sql`${at.mergedInto} is null` : sql`true`
  return sql`(${at.deletedAt} is not null and ${isOneStill} and ${kind.readable?.(ctx) ?? sql`true`} and exists (
    select 1 from activities happened where happened.subject_id = ${at.id}
      and happened.event in ${written(kind.way.done)}))`
}

function columnsOf({ way }: Kind) {
  const table = getTableName(way.table)
  const column = (name: string) => sql.raw(`${table}.${name}`)
  return {
    id: column('id'),
    version: column('version'),
    deletedAt: column('deleted_at'),
    deletedBy: column('deleted_by'),
    reason: column('delete_reason'),
    mergedInto: column('merged_into'),
  }
}

const shown = ({ cursor, at, by, removedAt, ...row }: Row) => ({ ...row, removedAt: new Date(removedAt) })
