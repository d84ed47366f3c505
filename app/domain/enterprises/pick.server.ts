import { aliasedTable, and, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { readableEnterprises } from './access.server.ts'
import { bestFirst, bestNamed } from './best-named.server.ts'

const city = aliasedTable(places, 'city')

/** For pickers: the firms found, the best named first; without a word those last worked on. */
export async function pickEnterprises(ctx: Context, word: string, limit = 12) {
  return ctx.db
    .select({
      id: enterprises.id,
      name: called(ctx, enterprises),
      sample: enterprises.sample,
      status: enterprises.status,
      product: enterprises.product,
      city: city.name,
      cityEn: city.nameEn,
    })
    .from(enterprises)
    .leftJoin(city, eq(city.code, enterprises.originCityCode))
    .where(
      and(
        readableEnterprises(ctx.actor),
        word ? sql`${enterprises.id} = any(${bestNamed(ctx, word, limit)})` : undefined,
      ),
    )
    .orderBy(...(word ? bestFirst(word) : [desc(enterprises.updatedAt), desc(enterprises.id)]))
    .limit(limit)
}
