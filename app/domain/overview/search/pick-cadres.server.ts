import { and, isNull, sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { accounts, units } from '#db/schema/cadres.ts'

/** Cadres for pickers: by part of the name, initials or English name; who left and who administers are not offered. */
export async function pickCadres(ctx: Context, word: string, limit = 20) {
  if (!isBusiness(ctx.actor)) return []
  const wanted = word.normalize('NFKC').trim().toLowerCase()
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
        wanted
          ? sql`(strpos(lower(accounts.name), ${wanted}) > 0 or starts_with(accounts.initials, ${wanted})
              or strpos(lower(accounts.name_en), ${wanted}) > 0)`
          : undefined,
        sql`exists (select 1 from account_roles r where r.account_id = accounts.id and r.role not like '%\\_admin'
          and daterange(r.from_day, r.to_day) @> ${dayOf(ctx.now)}::date)`,
      ),
    )
    .orderBy(accounts.initials, accounts.id)
    .limit(limit)
}
