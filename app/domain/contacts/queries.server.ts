import { and, desc, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { missingOr } from '#app/domain/merged-away.server.ts'
import { nameMatches } from '#app/domain/name-search.server.ts'
import { maskEmail, maskPhone } from '#app/domain/phones.ts'
import { cutBy, recordQueries } from '#app/domain/record-queries.server.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { readableContacts, revealableContacts } from './access.server.ts'
import { contact } from './record.ts'

const { get, list, those, count } = recordQueries({
  of: contact,
  table: contacts,
  readable: ({ actor }) => readableContacts(actor),
  also: (ctx) => ({ sample: contacts.sample, canReveal: sql<boolean>`(${revealableContacts(ctx)})` }),
  /** Nothing leaves this file unmasked but through `revealContact`. */
  shown: (row) => ({ ...row, phone: maskPhone(row.phone), email: maskEmail(row.email) }),
})
export const getContact = (ctx: Context, id: string) =>
  get(ctx, id).catch(async (error) => {
    throw error instanceof Refusal && error.kind === 'missing' ? await missingOr(ctx, 'contacts', id) : error
  })
export const listContacts = list
export const countContacts = count

/** The people of one firm or association, the first contact first. */
export const contactsOf = (ctx: Context, of: { enterpriseId: string } | { associationId: string }) =>
  those(ctx, cutBy(contacts, contact, of), [desc(contacts.isPrimary), contacts.createdAt])
export type Contact = Awaited<ReturnType<typeof contactsOf>>[number]

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
