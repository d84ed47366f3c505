import { aliasedTable, and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { hasRole } from '#app/domain/actor.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, ensure, forbidden, invalidField, missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { leadSubmissions, projects } from '#db/schema/projects.ts'
import type { LeadDrop, LeadFilter, NewLead } from './forms.ts'
import { canDecideLead, canSubmitLead } from './permissions.ts'

const pageSize = 50
const submitter = aliasedTable(accounts, 'submitter')

/** Who sent a lead, who owns it, team leaders and leadership read it; for the others there is none (access.md). */
export function readableLeads({ actor }: Context): SQL {
  if (hasRole(actor, 'team_leader', 'leader')) return sql`true`
  if (!canSubmitLead(actor)) return sql`false`
  return sql`(${leadSubmissions.submittedBy} = ${actor.id} or coalesce(${leadSubmissions.ownerId} = ${actor.id}, false))`
}

/** Enters a raw referral; `visitId` names the visit it was born on. */
export function submitLead(ctx: Context, form: NewLead, visitId?: string) {
  ensure(canSubmitLead(ctx.actor), forbidden('leads.submit'))
  return createOnce(
    ctx,
    form,
    (ctx) => getLead(ctx, form.id),
    async (ctx, digest) => {
      if (
        form.enterpriseId &&
        !(await ctx.db.$count(
          enterprises,
          and(eq(enterprises.id, form.enterpriseId), isNull(enterprises.deletedAt)),
        ))
      )
        throw invalidField('leads.firm', 'enterpriseId', 'notFound')
      await ctx.db.insert(leadSubmissions).values({
        ...form,
        ...{
          submittedBy: ctx.actor.id,
          submittedAt: ctx.now,
          visitId,
          createdAt: ctx.now,
          updatedAt: ctx.now,
        },
      })
      await happened(
        ctx,
        'lead.submitted',
        { id: form.id, enterpriseId: form.enterpriseId ?? null },
        { digest, visitId },
      )
      return getLead(ctx, form.id)
    },
  )
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

/** Marks the lead as accepted into a project; called while the project is being opened. */
export async function closeLead(ctx: Context, id: string, projectId: string) {
  const lead = await getLead(ctx, id)
  ensure(canDecideLead(ctx.actor, lead), forbidden('leads.decide'))
  ensure(lead.status === 'open', conflict('leads.decided'))
  const [taken] = await ctx.db
    .update(leadSubmissions)
    .set({
      ...{ status: 'accepted', projectId, decidedBy: ctx.actor.id, decidedAt: ctx.now, updatedAt: ctx.now },
      version: sql`${leadSubmissions.version} + 1`,
    })
    .where(and(eq(leadSubmissions.id, id), eq(leadSubmissions.status, 'open')))
    .returning({ id: leadSubmissions.id })
  if (!taken) throw conflict('leads.decided')
  await happened(ctx, 'lead.accepted', lead, { projectId })
}

const happened = (
  ctx: Context,
  event: string,
  lead: { id: string; enterpriseId: string | null },
  more: { digest?: string; visitId?: string; projectId?: string; reason?: string },
) =>
  record(ctx, {
    ...{ event, subject: { kind: 'lead', id: lead.id }, ...more },
    enterpriseIds: lead.enterpriseId ? [lead.enterpriseId] : [],
  })

const row = {
  id: leadSubmissions.id,
  version: leadSubmissions.version,
  enterpriseName: leadSubmissions.enterpriseName,
  enterpriseId: leadSubmissions.enterpriseId,
  channel: leadSubmissions.channel,
  cityCode: leadSubmissions.cityCode,
  contactName: leadSubmissions.contactName,
  /** Masked like every phone: first three and last four. */
  contactPhone: sql<
    string | null
  >`regexp_replace(${leadSubmissions.contactPhone}, '^(.{3}).*(.{4})$', '\\1****\\2')`,
  need: leadSubmissions.need,
  referrerName: leadSubmissions.referrerName,
  submittedBy: leadSubmissions.submittedBy,
  submitter: submitter.name,
  submittedAt: leadSubmissions.submittedAt,
  ownerId: leadSubmissions.ownerId,
  visitId: leadSubmissions.visitId,
  status: leadSubmissions.status,
  decisionNote: leadSubmissions.decisionNote,
  decidedAt: leadSubmissions.decidedAt,
  projectId: leadSubmissions.projectId,
  projectNumber: projects.number,
}

const from = (ctx: Context) =>
  ctx.db
    .select(row)
    .from(leadSubmissions)
    .innerJoin(submitter, eq(submitter.id, leadSubmissions.submittedBy))
    .leftJoin(projects, eq(projects.id, leadSubmissions.projectId))
    .$dynamic()

export async function listLeads(ctx: Context, filter: LeadFilter) {
  const rows = await from(ctx)
    .where(
      and(
        readableLeads(ctx),
        isNull(leadSubmissions.deletedAt),
        eq(leadSubmissions.status, filter.status),
        filter.after && /^[0-9a-f-]{36}$/.test(filter.after)
          ? lt(leadSubmissions.id, filter.after)
          : undefined,
      ),
    )
    .orderBy(desc(leadSubmissions.submittedAt), desc(leadSubmissions.id))
    .limit(pageSize)
  return { items: rows, next: null }
}

export type LeadRow = Awaited<ReturnType<typeof listLeads>>['items'][number]

export async function getLead(ctx: Context, id: string) {
  const [lead] = await from(ctx).where(
    and(readableLeads(ctx), isNull(leadSubmissions.deletedAt), eq(leadSubmissions.id, id)),
  )
  if (!lead) throw missing('leads.missing')
  return lead
}
