import { and, inArray, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { accounts } from '#db/schema/cadres.ts'

/** Holds an administrator's role today: keeps the house and has no part in its business. Beside `accounts`. */
export const administers = (ctx: Context) =>
  sql<boolean>`exists (select 1 from account_roles r where r.account_id = accounts.id and r.role like '%\\_admin'
    and daterange(r.from_day, r.to_day) @> ${dayOf(ctx.now)}::date)`

/** Those of `ids` to whom no work can be given: unknown, with a disabled account, or an administrator. */
export async function notAtWork(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (!wanted.length) return []
  const found = await ctx.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(inArray(accounts.id, wanted), sql`accounts.disabled_at is null and not ${administers(ctx)}`))
  return wanted.filter((id) => !found.some((one) => one.id === id))
}

/** Whom a change newly names: whoever stood there before stays, even if they have left since. */
export const newlyNamed = (ids: readonly string[] = [], before: readonly string[] = []) =>
  ids.filter((id) => !before.includes(id))
