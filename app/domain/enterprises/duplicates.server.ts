import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { isNamed } from '#app/domain/name-search.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { readableEnterprises } from './access.server.ts'
import { nameKey } from './name-key.server.ts'

export type Alike = { id: string; name: string; why: 'code' | 'name' | 'alias' }

/**
 * Firms that may be the same one: by credit code, then by name key, then by alias (domain.md §2.4).
 * Similar does not mean equal, so the caller asks; only a verified code is refused by the database itself.
 */
export async function findAlike(
  ctx: Context,
  firm: { id?: string; name: string; uscc?: string | null; aliases?: readonly string[] },
): Promise<Alike[]> {
  const key = nameKey(firm.name)
  const names = [firm.name, ...(firm.aliases ?? [])]
  const sameCode = firm.uscc ? eq(enterprises.uscc, firm.uscc) : sql`false`
  const sameName = eq(enterprises.nameKey, key)
  const rows = await ctx.db
    .select({
      id: enterprises.id,
      name: enterprises.name,
      why: sql<Alike['why']>`case when ${sameCode} then 'code' when ${sameName} then 'name' else 'alias' end`,
    })
    .from(enterprises)
    .where(
      and(
        readableEnterprises(ctx.actor),
        firm.id ? ne(enterprises.id, firm.id) : undefined,
        or(sameCode, sameName, ...names.map((name) => isNamed(enterprises, name))),
      ),
    )
    .orderBy(enterprises.id)
    .limit(20)
  return rows.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
}

const order: readonly Alike['why'][] = ['code', 'name', 'alias']

export async function holderOfCode(ctx: Context, uscc: string) {
  const [holder] = await ctx.db
    .select({ id: enterprises.id, name: enterprises.name })
    .from(enterprises)
    .where(
      and(readableEnterprises(ctx.actor), eq(enterprises.uscc, uscc), eq(enterprises.usccState, 'verified')),
    )
  return holder
}
