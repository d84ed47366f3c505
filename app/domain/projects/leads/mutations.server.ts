import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { hasRole } from '#app/domain/actor.ts'
import { ContactAdd } from '#app/domain/contacts/forms.ts'
import { keptContacts } from '#app/domain/contacts/mutations.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { EnterpriseCreate } from '#app/domain/enterprises/forms.ts'
import { createEnterprise } from '#app/domain/enterprises/mutations.server.ts'
import { conflict, ensure, forbidden, notFound } from '#app/domain/refusal.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { leadSubmissions } from '#db/schema/leads.ts'
import { places } from '#db/schema/places.ts'
import { openProject } from '../mutations.server.ts'
import { getProject } from '../page/page.server.ts'
import { canDecideLead, canSubmitLead } from '../permissions.ts'
import type { LeadAcceptance, LeadDrop, NewLead } from './forms.ts'
import { getLead } from './queries.server.ts'

/** Enters a raw referral; `visitId` names the visit it was born on. Team people own what they bring. */
export function submitLead(ctx: Context, form: NewLead, visitId?: string) {
  ensure(canSubmitLead(ctx.actor), forbidden('leads.submit'))
  return createOnce(
    ctx,
    form,
    (ctx) => getLead(ctx, form.id),
    async (ctx, digest) => {
      await ensureRelated(ctx, form)
      await ctx.db.insert(leadSubmissions).values({
        ...form,
        visitId,
        ownerId: hasRole(ctx.actor, 'team_member', 'team_leader') ? ctx.actor.id : null,
        submittedBy: ctx.actor.id,
        submittedAt: ctx.now,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      const lead = { id: form.id, enterpriseId: form.enterpriseId ?? null }
      await happened(ctx, 'lead.submitted', lead, { digest, visitId })
      return getLead(ctx, form.id)
    },
  )
}

/** Turns a lead into a project; the firm is entered with it where nobody knows it yet. */
export function acceptLead(ctx: Context, form: LeadAcceptance) {
  return inTransaction(ctx, async (ctx) => {
    const lead = await getLead(ctx, form.id)
    ensure(canDecideLead(ctx.actor, lead), forbidden('leads.decide'))
    if (lead.status === 'accepted' && lead.projectId === form.projectId)
      return getProject(ctx, form.projectId)
    ensure(lead.status === 'open', conflict('leads.decided'))
    const enterpriseId = form.enterpriseId ?? lead.enterpriseId ?? (await enterFirm(ctx, lead, form.separate))
    const { title, ownerId, teamId, projectId } = form
    await openProject(ctx, {
      id: projectId,
      enterpriseId,
      title,
      ownerId,
      teamId,
      template: 'lease_in',
      confidential: false,
      channel: lead.channel,
      need: lead.need,
      referrerName: lead.referrerName ?? undefined,
      originCityCode: lead.cityCode ?? (await cityOf(ctx, enterpriseId)),
      titleEn: undefined,
      codeName: undefined,
      decisionOn: undefined,
      nextStep: undefined,
      referrerEnterpriseId: undefined,
      referrerAssociationId: undefined,
    })
    await keepContact(ctx, form.id, enterpriseId)
    const decided = { decidedBy: ctx.actor.id, decidedAt: ctx.now }
    const taken = { status: 'accepted' as const, projectId, enterpriseId, ...decided }
    await save(ctx, leadSubmissions, lead, form.version, taken)
    await happened(ctx, 'lead.accepted', { id: lead.id, enterpriseId }, { projectId })
    return getProject(ctx, projectId)
  })
}

/** Screens a lead out, with the reason; it stays in the list of dropped ones. */
export function dropLead(ctx: Context, form: LeadDrop) {
  return inTransaction(ctx, async (ctx) => {
    const lead = await getLead(ctx, form.id)
    ensure(canDecideLead(ctx.actor, lead), forbidden('leads.decide'))
    ensure(lead.status === 'open', conflict('leads.decided'))
    const decided = { decidedBy: ctx.actor.id, decidedAt: ctx.now, decisionNote: form.note }
    await save(ctx, leadSubmissions, lead, form.version, { status: 'dropped', ...decided })
    await happened(ctx, 'lead.dropped', lead, { reason: form.note })
    return getLead(ctx, form.id)
  })
}

async function enterFirm(
  ctx: Context,
  lead: { enterpriseName: string; cityCode: string | null },
  separate: boolean,
) {
  const { enterpriseName: name, cityCode } = lead
  const facts = { id: uuidv7(), name, originCityCode: cityCode ?? '', separate: separate ? '1' : '' }
  const firm = await createEnterprise(ctx, EnterpriseCreate.parse(facts))
  return firm.id
}

// A project whose lead names no city comes from where its firm does.
async function cityOf(ctx: Context, enterpriseId: string) {
  const [firm] = await ctx.db
    .select({ city: enterprises.originCityCode })
    .from(enterprises)
    .where(eq(enterprises.id, enterpriseId))
  return firm?.city ?? undefined
}

// The number moves to the firm's contacts, where looking it up asks for a reason and is logged.
async function keepContact(ctx: Context, leadId: string, enterpriseId: string) {
  const [lead] = await ctx.db
    .select({ name: leadSubmissions.contactName, phone: leadSubmissions.contactPhone })
    .from(leadSubmissions)
    .where(eq(leadSubmissions.id, leadId))
  if (!lead?.name) return
  const { name, phone } = lead
  await keptContacts.create(ctx, ContactAdd.parse({ id: uuidv7(), enterpriseId, name, phone: phone ?? '' }))
}

async function ensureRelated(ctx: Context, form: NewLead) {
  const { enterpriseId, cityCode } = form
  const known = enterpriseId && and(eq(enterprises.id, enterpriseId), isNull(enterprises.deletedAt))
  if (known && !(await ctx.db.$count(enterprises, known))) throw notFound('leads', 'enterpriseId')
  const isCity = and(eq(places.code, cityCode ?? ''), sql`${places.kind} = 'city'`)
  if (cityCode && !(await ctx.db.$count(places, isCity))) throw notFound('leads', 'cityCode')
}

const happened = (
  ctx: Context,
  event: string,
  lead: { id: string; enterpriseId: string | null },
  more: { digest?: string; visitId?: string; projectId?: string; reason?: string },
) =>
  record(ctx, {
    event,
    subject: { kind: 'lead', id: lead.id },
    enterpriseIds: lead.enterpriseId ? [lead.enterpriseId] : [],
    ...more,
  })
