import { aliasedTable, and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { folded } from '#app/domain/folding.server.ts'
import { nameMatches, nameRank } from '#app/domain/name-search.server.ts'
import { places } from '#db/schema/places.ts'

const columns = { code: places.code, name: places.name, nameEn: places.nameEn }

/** Cities for pickers, the best named first. The whole list is a few hundred rows. */
export function pickCities(ctx: Context, word: string, limit = 12) {
  return ctx.db
    .select(columns)
    .from(places)
    .where(and(eq(places.kind, 'city'), word ? citiesNamed(word) : undefined))
    .orderBy(...(word ? [desc(nameRank(places, word))] : []), places.code)
    .limit(limit)
}

/** Places by name in either language, pinyin, initials or the beginning of the code. */
export const citiesNamed = (word: string) =>
  or(nameMatches(places, word), sql`starts_with(${places.code}, ${folded(word) || ' '})`)

export function citiesByCode(ctx: Context, codes: string[]) {
  return ctx.db.select(columns).from(places).where(inArray(places.code, codes))
}

/** Every city, for a plain select. */
export function allCities(ctx: Context) {
  return ctx.db.select(columns).from(places).where(eq(places.kind, 'city')).orderBy(places.code)
}

const province = aliasedTable(places, 'province')

/** Every city with its province and its point. */
export const citiesOnMap = (ctx: Context) =>
  ctx.db
    .select({
      ...columns,
      provinceCode: places.provinceCode,
      province: province.name,
      provinceEn: province.nameEn,
      lng: places.lng,
      lat: places.lat,
    })
    .from(places)
    .leftJoin(province, eq(province.code, places.provinceCode))
    .where(eq(places.kind, 'city'))
    .orderBy(places.code)
