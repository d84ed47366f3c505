import { aliasedTable, and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { places } from '#db/schema/places.ts'

const columns = { code: places.code, name: places.name, nameEn: places.nameEn }

/** Cities by Chinese beginning or part, pinyin initials, English name or code. The whole list is a few hundred rows. */
export function pickCities(ctx: Context, word: string, limit = 12) {
  const wanted = word.normalize('NFKC').trim().toLowerCase()
  return ctx.db
    .select(columns)
    .from(places)
    .where(
      and(
        eq(places.kind, 'city'),
        wanted
          ? sql`(strpos(${places.name}, ${wanted}) > 0 or starts_with(${places.initials}, ${wanted})
              or starts_with(lower(${places.nameEn}), ${wanted}) or starts_with(${places.code}, ${wanted}))`
          : undefined,
      ),
    )
    .orderBy(asc(sql`strpos(${places.name}, ${wanted})`), places.code)
    .limit(limit)
}

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
