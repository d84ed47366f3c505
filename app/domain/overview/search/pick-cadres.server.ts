import { and, isNull, sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { accounts, units } from '#db/schema/cadres.ts'

/** Cadres for pickers: by name in either language, pinyin or initials; who left and who administers are not offered. */
export async function pickCadres(ctx: Context, word: string, limit = 20) {
  if (!isBusiness(ctx.actor)) return []
  return ctx.db
    .select({
      id: accounts.id,
      name: accounts.name,
      nameEn: accounts.nameEn,
      title: accounts.title,
      titleEn: accounts.titleEn,
      unit: units.name,
      unitEn: units.nameEn,
    })
    .from(accounts)
    .leftJoin(units, sql`units.id = accounts.unit_id`)
    .where(
      and(
        isNull(accounts.disabledAt),
        word ? nameMatches(accounts, word) : undefined,
        sql`exists (select 1 from account_roles r where r.account_id = accounts.id and r.role not like '%\\_admin'
          and daterange(r.from_day, r.to_day) @> ${dayOf(ctx.now)}::date)`,
      ),
    )
    .orderBy(accounts.sounds, accounts.id)
    .limit(limit)
}
