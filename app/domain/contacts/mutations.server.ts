import { eq } from 'drizzle-orm'
import { audit, record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { getAssociation } from '#app/domain/associations/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { canKeepEnterprises } from '#app/domain/enterprises/permissions.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { contacts } from '#db/schema/enterprises.ts'
import type { ContactAdd, ContactChange, ContactRemoval, ContactReveal } from './forms.ts'
import { type Contact, getContact } from './queries.server.ts'
import { ensureFewReveals } from './reveals.server.ts'

export async function addContact(ctx: Context, form: ContactAdd) {
  await ensureParty(ctx, form)
  ensure(canKeepEnterprises(ctx.actor), forbidden('contacts.keep'))
  const { id, ...person } = form
  return createOnce(
    ctx,
    form,
    (ctx) => getContact(ctx, id),
    async (ctx, digest) => {
      await ctx.db.insert(contacts).values({ id, ...person, createdAt: ctx.now, updatedAt: ctx.now })
      await record(ctx, { event: 'contact.added', subject: subjectOf(id), ...partiesOf(form), digest })
      return getContact(ctx, id)
    },
  )
}

export async function changeContact(ctx: Context, form: ContactChange) {
  const contact = await getContact(ctx, form.id)
  ensure(canKeepEnterprises(ctx.actor), forbidden('contacts.keep'))
  const changes = {
    name: form.name,
    post: form.post ?? null,
    isPrimary: form.isPrimary,
    noticeOn: form.noticeOn ?? null,
    ...(form.clearPhone ? { phone: null } : form.phone ? { phone: form.phone } : {}),
    ...(form.clearEmail ? { email: null } : form.email ? { email: form.email } : {}),
  }
  const { name, post, isPrimary, noticeOn, phone, email } = contact
  const theirs = { name, post, isPrimary, noticeOn, phone, email }
  await save(ctx, contacts, contact, form.version, changes, theirs)
  const fields = Object.keys(changes)
  await record(ctx, { event: 'contact.changed', subject: subjectOf(form.id), ...partiesOf(contact), fields })
  return getContact(ctx, form.id)
}

/** Takes a person off the list; visits they took part in keep their name. */
export async function removeContact(ctx: Context, { id, version, reason }: ContactRemoval) {
  const contact = await getContact(ctx, id)
  ensure(canKeepEnterprises(ctx.actor), forbidden('contacts.keep'))
  const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: reason }
  await save(ctx, contacts, contact, version, gone)
  await record(ctx, { event: 'contact.removed', subject: subjectOf(id), ...partiesOf(contact), reason })
  return { id }
}

/** The person's numbers in full, once, with the reason in the audit log. */
export async function revealContact(ctx: Context, { id, reason }: ContactReveal) {
  const contact = await getContact(ctx, id)
  ensure(contact.canReveal, forbidden('contacts.reveal'))
  await ensureFewReveals(ctx, 'contacts.tooManyReveals')
  await audit(ctx, { action: 'contact.revealed', subject: subjectOf(id), fields: ['phone', 'email'], reason })
  const [row] = await ctx.db
    .select({ id: contacts.id, phone: contacts.phone, email: contacts.email })
    .from(contacts)
    .where(eq(contacts.id, id))
  if (!row) throw missing('contacts.missing')
  return row
}

async function ensureParty(ctx: Context, form: ContactAdd) {
  if (form.enterpriseId) await getEnterprise(ctx, form.enterpriseId)
  if (form.associationId) await getAssociation(ctx, form.associationId)
}

const subjectOf = (id: string) => ({ kind: 'contact', id })
const partiesOf = (of: Pick<Contact, 'enterpriseId' | 'associationId'> | ContactAdd) => ({
  enterpriseIds: of.enterpriseId ? [of.enterpriseId] : [],
  associationIds: of.associationId ? [of.associationId] : [],
})
