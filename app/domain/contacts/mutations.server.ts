import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { canKeepEnterprises } from '#app/domain/enterprises/permissions.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { conflict, ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { contacts } from '#db/schema/enterprises.ts'
import type { ContactChange, ContactReveal } from './forms.ts'
import { type Contact, getContact } from './queries.server.ts'
import { contact } from './record.ts'
import { ensureFewReveals } from './reveals.server.ts'

const kept = keep<typeof contact.fields, Contact, { separate: boolean }>({
  of: contact,
  table: contacts,
  events: { create: 'contact.added', change: 'contact.changed', remove: 'contact.removed' },
  get: getContact,
  async may(ctx, doing, { enterpriseId, associationId }) {
    if (doing === 'create' && enterpriseId) await getEnterprise(ctx, enterpriseId)
    if (doing === 'create' && associationId) await getAssociation(ctx, associationId)
    ensure(canKeepEnterprises(ctx.actor), forbidden('contacts.keep'))
  },
  async check(ctx, person, stored) {
    const isAsked = !stored && !person.separate
    ensure(!isAsked || !(await isKnown(ctx, person)), conflict('contacts.alike', { name: person.name }))
    if (person.isPrimary) await standBack(ctx, person)
  },
  derive: (_, { name }) => findableAs.person({ name }),
  about: (_, { enterpriseId, associationId }) => ({
    enterpriseIds: enterpriseId ? [enterpriseId] : [],
    associationIds: associationId ? [associationId] : [],
  }),
})

/** One of the same name there is asked about first. Visits somebody took part in keep the name of who is taken off. */
export const keptContacts = {
  ...kept,
  change: (ctx: Context, { clearPhone, clearEmail, ...form }: ContactChange) =>
    kept.change(ctx, { ...form, ...(clearPhone && { phone: null }), ...(clearEmail && { email: null }) }),
}

/** The person's numbers in full, once, with the reason in the audit log. */
export async function revealContact(ctx: Context, { id, reason }: ContactReveal) {
  const { canReveal } = await getContact(ctx, id)
  ensure(canReveal, forbidden('contacts.reveal'))
  await ensureFewReveals(ctx)
  await audit(ctx, {
    action: 'contact.revealed',
    subject: { kind: 'contact', id },
    fields: ['phone', 'email'],
    reason,
  })
  const [row] = await ctx.db
    .select({ id: contacts.id, phone: contacts.phone, email: contacts.email })
    .from(contacts)
    .where(eq(contacts.id, id))
  if (!row) throw missing('contacts.missing')
  return row
}

type Party = { enterpriseId: string | null; associationId: string | null }

const ofParty = ({ enterpriseId, associationId }: Party) =>
  and(
    isNull(contacts.deletedAt),
    enterpriseId ? eq(contacts.enterpriseId, enterpriseId) : eq(contacts.associationId, associationId ?? ''),
  )

/** Somebody of this name, however it is written, is on the party's list already. */
async function isKnown(ctx: Context, person: Party & { name: string }) {
  const there = await ctx.db.select({ name: contacts.name }).from(contacts).where(ofParty(person))
  return there.some(({ name }) => folded(name) === folded(person.name))
}

/** One person stands first; whoever did so before stands back. */
async function standBack(ctx: Context, person: Party & { id: string }) {
  await ctx.db
    .update(contacts)
    .set({ isPrimary: false, updatedAt: ctx.now, version: sql`${contacts.version} + 1` })
    .where(and(ofParty(person), eq(contacts.isPrimary, true), ne(contacts.id, person.id)))
}
