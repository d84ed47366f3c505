import { and, eq, inArray, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { readableEnterprises } from './access.server.ts'
import { firmsNear } from './finder/near.server.ts'
import type { FirmFacts } from './likeness/firm-facts.ts'
import { likenessOf } from './likeness/likeness.server.ts'
import { alikeFrom, type Reason } from './likeness/reasons.ts'

export type Alike = { id: string; name: string; isSameCode: boolean; reasons: Reason[] }
/** What a new firm may be: firms the reader reads, and of others the people who answer for them, nothing else. */
export type Collision = { alike: Alike[]; owners: string[] }

type Typed = Pick<FirmFacts, 'name'> & {
  id?: string
  nameEn?: string | null
  uscc?: string | null
  usccUnverified?: boolean | null
  aliases?: readonly string[] | null
  address?: string | null
}

/** So many are shown. */
const most = 20

/**
 * Firms that may be the one being typed, the likeliest first, with the reasons (domain.md §2.4). Similar does not mean
 * equal, so the caller asks; only a verified code is refused by the database itself.
 */
export async function collisionOf(ctx: Context, firm: Typed): Promise<Collision> {
  const { id, name, nameEn = null, uscc = null, usccUnverified, aliases, address = null } = firm
  const usccState = uscc && !usccUnverified ? 'verified' : 'unverified'
  const typed: FirmFacts = { name, nameEn, aliases: aliases ?? [], uscc, usccState, address, phones: [] }
  const near = await firmsNear(ctx.db, { id, ...typed })
  const alike = near
    .map((other) => ({ other, ...likenessOf(typed, other) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((one, another) => another.score - one.score)
    .slice(0, most)
  const known = await readable(
    ctx,
    alike.map(({ other }) => other.id),
  )
  return {
    alike: alike
      .filter(({ other }) => known.get(other.id)?.reads)
      .map(({ other, reasons }) => ({
        id: other.id,
        name: other.name,
        isSameCode: uscc !== null && uscc === other.uscc,
        reasons,
      })),
    owners: alike.flatMap(({ other }) => {
      const firm = known.get(other.id)
      return firm && !firm.reads ? [firm.owner ?? ''] : []
    }),
  }
}

/** The same, of firms the reader reads. */
export const findAlike = async (ctx: Context, firm: Typed) => (await collisionOf(ctx, firm)).alike

async function readable(ctx: Context, ids: string[]) {
  if (!ids.length) return new Map<string, { reads: boolean; owner: string | null }>()
  const rows = await ctx.db
    .select({
      id: enterprises.id,
      reads: sql<boolean>`${readableEnterprises(ctx.actor)}`,
      owner: sql<
        string | null
      >`(select ${calledAs(ctx, 'a')} from liaison_assignments l join accounts a on a.id = l.account_id
        where l.enterprise_id = enterprises.id and l.kind = 'primary' and l.deleted_at is null
          and l.during @> ${dayOf(ctx.now)}::date limit 1)`,
    })
    .from(enterprises)
    .where(inArray(enterprises.id, ids))
  return new Map(rows.map(({ id, ...firm }) => [id, firm]))
}

export async function holderOfCode(ctx: Context, uscc: string) {
  const [holder] = await ctx.db
    .select({ id: enterprises.id, name: enterprises.name })
    .from(enterprises)
    .where(
      and(readableEnterprises(ctx.actor), eq(enterprises.uscc, uscc), eq(enterprises.usccState, 'verified')),
    )
  return holder
}
