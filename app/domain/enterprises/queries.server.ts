import { aliasedTable, and, eq, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { folded } from '#app/domain/folding.server.ts'
import { countCap, type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { missingOr } from '#app/domain/merged-away.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { columnsIn } from '#app/domain/record-columns.server.ts'
import { cutBy } from '#app/domain/record-queries.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { patches } from '#db/schema/liaison.ts'
import { dictionaryEntries, places } from '#db/schema/places.ts'
import { readableEnterprises } from './access.server.ts'
import { overdue, withoutCadre } from './contact-gap.server.ts'
import type { EnterpriseFilter } from './forms.ts'
import { enterpriseAbilities } from './permissions.ts'
import { enterprise } from './record.ts'

export const pageSize = 50

/** What `filter` asks for, within what the reader may see. */
export function matching(ctx: Context, filter: Omit<EnterpriseFilter, 'after'>): SQL | undefined {
  return and(
    readableEnterprises(ctx.actor),
    filter.q ? found(filter.q) : undefined,
    filter.status && eq(enterprises.status, filter.status),
    filter.patch ? eq(enterprises.patchId, filter.patch) : undefined,
    cutBy(enterprises, enterprise, filter),
    filter.gap === 'no_cadre' ? withoutCadre(ctx) : undefined,
    filter.gap === 'overdue' ? overdue(ctx) : undefined,
  )
}

/** By name, alias, sound, or the beginning of a code, verified or not, however it is parted. */
export function found(word: string): SQL {
  const code = folded(word).toUpperCase()
  const byName = nameMatches(enterprises, word)
  return /^(?=.*\d)[0-9A-Z]{4,}$/.test(code) ? sql`(${byName} or ${codeBegins(code)})` : byName
}

/** By the beginning of a folded code. */
export const codeBegins = (code: string) => sql`${codeOf} like ${`${code}%`}`

// As the index has it: a foreign register's code may have signs in it.
const codeOf = sql`upper(regexp_replace(${enterprises.uscc}, '[^0-9A-Za-z]', '', 'g'))`

const city = aliasedTable(places, 'city')
const industry = aliasedTable(dictionaryEntries, 'industry')

const card = {
  id: enterprises.id,
  version: enterprises.version,
  name: enterprises.name,
  nameEn: enterprises.nameEn,
  sample: enterprises.sample,
  status: enterprises.status,
  tier: enterprises.tier,
  product: enterprises.product,
  city: { code: city.code, name: city.name, nameEn: city.nameEn },
  industry: { code: industry.code, name: industry.zh, nameEn: industry.en },
  patch: { id: patches.id, name: patches.name, nameEn: patches.nameEn },
  updatedAt: enterprises.updatedAt,
}

export async function listEnterprises(ctx: Context, filter: EnterpriseFilter & Paging) {
  const size = filter.limit ?? pageSize
  const { beyond, order, cursor } = paging(enterprises, filter)
  const rows = await ctx.db
    .select({ ...card, uscc: enterprises.uscc, cursor })
    .from(enterprises)
    .leftJoin(city, eq(city.code, enterprises.originCityCode))
    .leftJoin(industry, and(eq(industry.kind, 'industry'), eq(industry.code, enterprises.industryCode)))
    .leftJoin(patches, eq(patches.id, enterprises.patchId))
    .where(and(matching(ctx, filter), beyond))
    .orderBy(...order)
    .limit(size + 1)
  const page = pageOf(rows, size)
  return { items: page.items.map(({ cursor, ...row }) => row), next: page.next }
}

/** How many firms `filter` finds, counted to one beyond `cap`. */
export async function countEnterprises(
  ctx: Context,
  filter: Omit<EnterpriseFilter, 'after'>,
  cap = countCap,
) {
  const some = ctx.db
    .select({ one: sql`1` })
    .from(enterprises)
    .where(matching(ctx, filter))
    .limit(cap + 1)
    .as('some')
  return ctx.db.$count(some)
}

/** One firm with all its own fields. */
export async function getEnterprise(ctx: Context, id: string) {
  const [firm] = await ctx.db
    .select({
      ...columnsIn(enterprises, enterprise),
      ...card,
      usccState: enterprises.usccState,
      patchId: enterprises.patchId,
      residentSince: enterprises.residentSince,
      createdAt: enterprises.createdAt,
    })
    .from(enterprises)
    .leftJoin(city, eq(city.code, enterprises.originCityCode))
    .leftJoin(industry, and(eq(industry.kind, 'industry'), eq(industry.code, enterprises.industryCode)))
    .leftJoin(patches, eq(patches.id, enterprises.patchId))
    .where(and(readableEnterprises(ctx.actor), eq(enterprises.id, id)))
  if (!firm) throw await missingOr(ctx, 'enterprises', id)
  return { ...firm, abilities: enterpriseAbilities(ctx.actor) }
}
export type Enterprise = Awaited<ReturnType<typeof getEnterprise>>
