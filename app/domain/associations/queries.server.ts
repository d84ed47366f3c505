import { aliasedTable, and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { countCap, type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { missingOr } from '#app/domain/merged-away.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { called } from '#app/domain/named.server.ts'
import { columnsIn } from '#app/domain/record-columns.server.ts'
import { cutBy } from '#app/domain/record-queries.server.ts'
import { associationMembers, associations } from '#db/schema/associations.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { readableAssociations } from './access.server.ts'
import type { AssociationFilter } from './forms.ts'
import { associationAbilities } from './permissions.ts'
import { association } from './record.ts'

export const pageSize = 50
const city = aliasedTable(places, 'city')

const card = {
  id: associations.id,
  version: associations.version,
  name: associations.name,
  nameEn: associations.nameEn,
  sample: associations.sample,
  isResident: associations.isResident,
  field: associations.field,
  city: { code: city.code, name: city.name, nameEn: city.nameEn },
  updatedAt: associations.updatedAt,
}

export function matching(ctx: Context, filter: Omit<AssociationFilter, 'after'>): SQL | undefined {
  return and(
    readableAssociations(ctx.actor),
    filter.q ? nameMatches(associations, filter.q) : undefined,
    filter.resident ? eq(associations.isResident, filter.resident === 'yes') : undefined,
    cutBy(associations, association, filter),
  )
}

/** By the latest change, or by id. */
export async function listAssociations(ctx: Context, filter: AssociationFilter & Paging) {
  const size = filter.limit ?? pageSize
  const { beyond, order, cursor } = paging(associations, filter)
  const rows = await ctx.db
    .select({ ...card, cursor })
    .from(associations)
    .leftJoin(city, eq(city.code, associations.cityCode))
    .where(and(matching(ctx, filter), beyond))
    .orderBy(...order)
    .limit(size + 1)
  const { items, next } = pageOf(rows, size)
  return { items: items.map(({ cursor, ...row }) => row), next }
}

/** How many associations `filter` finds, counted to one beyond `most`. */
export async function countAssociations(
  ctx: Context,
  filter: Omit<AssociationFilter, 'after'>,
  most = countCap,
) {
  const some = ctx.db
    .select({ one: sql`1` })
    .from(associations)
    .where(matching(ctx, filter))
    .limit(most + 1)
    .as('some')
  return ctx.db.$count(some)
}

export async function getAssociation(ctx: Context, id: string) {
  const [found] = await ctx.db
    .select({
      ...columnsIn(associations, association),
      ...card,
      createdAt: associations.createdAt,
    })
    .from(associations)
    .leftJoin(city, eq(city.code, associations.cityCode))
    .where(and(readableAssociations(ctx.actor), eq(associations.id, id)))
  if (!found) throw await missingOr(ctx, 'associations', id)
  return { ...found, abilities: associationAbilities(ctx.actor) }
}
export type Association = Awaited<ReturnType<typeof getAssociation>>

export async function membersOf(ctx: Context, associationId: string) {
  return ctx.db
    .select({
      id: enterprises.id,
      name: called(ctx, enterprises),
      sample: enterprises.sample,
      status: enterprises.status,
      sinceOn: associationMembers.sinceOn,
    })
    .from(associationMembers)
    .innerJoin(enterprises, eq(enterprises.id, associationMembers.enterpriseId))
    .where(and(readableEnterprises(ctx.actor), eq(associationMembers.associationId, associationId)))
    .orderBy(enterprises.name, enterprises.id)
    .limit(200)
}

export async function pickAssociations(ctx: Context, word: string, limit = 12) {
  return ctx.db
    .select({
      id: associations.id,
      name: called(ctx, associations),
      sample: associations.sample,
      field: associations.field,
      city: city.name,
      cityEn: city.nameEn,
    })
    .from(associations)
    .leftJoin(city, eq(city.code, associations.cityCode))
    .where(and(readableAssociations(ctx.actor), word ? nameMatches(associations, word) : undefined))
    .orderBy(desc(associations.updatedAt), desc(associations.id))
    .limit(limit)
}
