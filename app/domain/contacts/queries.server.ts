import { and, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { maskEmail, maskPhone } from '#app/domain/phones.ts'
import { columnsIn } from '#app/domain/record-columns.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { readableContacts, revealableContacts } from './access.server.ts'
import type { ContactFilter } from './forms.ts'
import { contact } from './record.ts'

const pageSize = 50

const columnsFor = (ctx: Context) => ({
  id: contacts.id,
  version: contacts.version,
  ...columnsIn(contacts, contact),
  sample: contacts.sample,
  canReveal: sql<boolean>`(${revealableContacts(ctx)})`,
})

/** Nothing leaves this file unmasked but through `revealContact`. */
const masked = <R extends { phone: string | null; email: string | null }>(row: R): R => ({
  ...row,
  phone: maskPhone(row.phone),
  email: maskEmail(row.email),
})

export async function listContacts(ctx: Context, filter: ContactFilter & Paging) {
  const size = filter.limit ?? pageSize
  const { beyond, order, cursor } = paging(contacts, filter)
  const rows = await ctx.db
    .select({ ...columnsFor(ctx), cursor })
    .from(contacts)
    .where(
      and(
        readableContacts(ctx.actor),
        filter.enterpriseId ? eq(contacts.enterpriseId, filter.enterpriseId) : undefined,
        filter.associationId ? eq(contacts.associationId, filter.associationId) : undefined,
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(size + 1)
  const { items, next } = pageOf(rows, size)
  return { items: items.map(({ cursor, ...row }) => masked(row)), next }
}

/** The people of one firm or association, the first contact first. */
export async function contactsOf(ctx: Context, of: { enterpriseId: string } | { associationId: string }) {
  const party =
    'enterpriseId' in of
      ? eq(contacts.enterpriseId, of.enterpriseId)
      : eq(contacts.associationId, of.associationId)
  const rows = await ctx.db
    .select(columnsFor(ctx))
    .from(contacts)
    .where(and(readableContacts(ctx.actor), party))
    .orderBy(desc(contacts.isPrimary), contacts.createdAt, contacts.id)
    .limit(100)
  return rows.map(masked)
}
export type Contact = Awaited<ReturnType<typeof contactsOf>>[number]

export async function getContact(ctx: Context, id: string) {
  const [row] = await ctx.db
    .select(columnsFor(ctx))
    .from(contacts)
    .where(and(readableContacts(ctx.actor), eq(contacts.id, id)))
  if (!row) throw missing('contacts.missing')
  return masked(row)
}

/** For pickers: names and posts, no numbers at all. */
export async function pickContacts(
  ctx: Context,
  filter: { q?: string; enterpriseIds?: string[]; associationIds?: string[] },
) {
  const parties = [
    filter.enterpriseIds?.length ? sql`${contacts.enterpriseId} in ${filter.enterpriseIds}` : undefined,
    filter.associationIds?.length ? sql`${contacts.associationId} in ${filter.associationIds}` : undefined,
  ].filter((party) => party !== undefined)
  if (parties.length === 0) return []
  return ctx.db
    .select({
      id: contacts.id,
      name: contacts.name,
      post: contacts.post,
      enterpriseId: contacts.enterpriseId,
      associationId: contacts.associationId,
      sample: contacts.sample,
    })
    .from(contacts)
    .where(
      and(
        readableContacts(ctx.actor),
        sql`(${sql.join(parties, sql` or `)})`,
        filter.q ? nameMatches(contacts, filter.q) : undefined,
      ),
    )
    .orderBy(desc(contacts.isPrimary), contacts.name, contacts.id)
    .limit(30)
}
