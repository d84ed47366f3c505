import { eq } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { canKeepEnterprises } from '#app/domain/enterprises/permissions.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { contacts } from '#db/schema/enterprises.ts'
import type { ContactChange, ContactReveal } from './forms.ts'
import { type Contact, getContact } from './queries.server.ts'
import { contact } from './record.ts'
import { ensureFewReveals } from './reveals.server.ts'

const kept = keep<typeof contact.fields, Contact>({
  of: contact,
  table: contacts,
  events: { create: 'contact.added', change: 'contact.changed', remove: 'contact.removed' },
  get: getContact,
  async may(ctx, doing, { enterpriseId, associationId }) {
    if (doing === 'create' && enterpriseId) await getEnterprise(ctx, enterpriseId)
    if (doing === 'create' && associationId) await getAssociation(ctx, associationId)
    ensure(canKeepEnterprises(ctx.actor), forbidden('contacts.keep'))
  },
  derive: (_, { name }) => findableAs.person({ name }),
  about: ({ enterpriseId, associationId }) => ({
    enterpriseIds: enterpriseId ? [enterpriseId] : [],
    associationIds: associationId ? [associationId] : [],
  }),
})
export const addContact = kept.create
/** Takes a person off the list; visits they took part in keep their name. */
export const removeContact = kept.remove

export const changeContact = (ctx: Context, { clearPhone, clearEmail, ...form }: ContactChange) =>
  kept.change(ctx, { ...form, ...(clearPhone && { phone: null }), ...(clearEmail && { email: null }) })

/** The person's numbers in full, once, with the reason in the audit log. */
export async function revealContact(ctx: Context, { id, reason }: ContactReveal) {
  const { canReveal } = await getContact(ctx, id)
  ensure(canReveal, forbidden('contacts.reveal'))
  await ensureFewReveals(ctx, 'contacts.tooManyReveals')
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
