import { aliasedTable, and, count, desc, eq, sql } from 'drizzle-orm'
import { maskPhone } from '#app/domain/contacts/masks.ts'
import type { Context } from '#app/domain/context.ts'
import { pageOf } from '#app/domain/keyset.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { leadSubmissions, projects } from '#db/schema/projects.ts'
import { readableLeads } from './lead-access.server.ts'
import type { LeadFilter } from './lead-forms.ts'

const pageSize = 50
const submitter = aliasedTable(accounts, 'submitter')
const decider = aliasedTable(accounts, 'decider')

const row = {
  id: leadSubmissions.id,
  version: leadSubmissions.version,
  enterpriseName: leadSubmissions.enterpriseName,
  enterpriseId: leadSubmissions.enterpriseId,
  sample: sql<boolean>`coalesce(${enterprises.sample}, false)`,
  channel: leadSubmissions.channel,
  cityCode: leadSubmissions.cityCode,
  city: places.name,
  cityEn: places.nameEn,
  need: leadSubmissions.need,
  contactName: leadSubmissions.contactName,
  contactPhone: leadSubmissions.contactPhone,
  referrerName: leadSubmissions.referrerName,
  submittedById: leadSubmissions.submittedBy,
  submittedBy: submitter.name,
  submittedAt: leadSubmissions.submittedAt,
  ownerId: leadSubmissions.ownerId,
  owner: accounts.name,
  visitId: leadSubmissions.visitId,
  status: leadSubmissions.status,
  decisionNote: leadSubmissions.decisionNote,
  decidedBy: decider.name,
  decidedAt: leadSubmissions.decidedAt,
  projectId: leadSubmissions.projectId,
  projectNumber: projects.number,
}

/** Newest first, within what the reader may see; numbers are masked. */
export async function listLeads(ctx: Context, filter: LeadFilter) {
  const { id, submittedAt, submittedBy, ownerId, status } = leadSubmissions
  const after = /^(\d{1,16})_([0-9a-f-]{36})$/.exec(filter.after ?? '')
  const rows = await select(ctx)
    .where(
      and(
        readableLeads(ctx),
        filter.status && eq(status, filter.status),
        filter.mine
          ? sql`(${submittedBy} = ${ctx.actor.id} or coalesce(${ownerId} = ${ctx.actor.id}, false))`
          : undefined,
        after
          ? sql`(${submittedAt}, ${id}) < (timestamptz 'epoch' + ${after[1]}::bigint * interval '1 microsecond', ${after[2]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(submittedAt), desc(id))
    .limit(pageSize + 1)
  const { items, next } = pageOf(rows, pageSize)
  return { items: items.map(({ cursor, ...lead }) => masked(lead)), next }
}
export type Lead = Awaited<ReturnType<typeof listLeads>>['items'][number]

export async function getLead(ctx: Context, id: string) {
  const [lead] = await select(ctx).where(and(readableLeads(ctx), eq(leadSubmissions.id, id)))
  if (!lead) throw missing('leads.missing')
  const { cursor, ...facts } = lead
  return masked(facts)
}

/** How many leads of each state the reader may see. */
export async function countLeads(ctx: Context) {
  const rows = await ctx.db
    .select({ status: leadSubmissions.status, n: count() })
    .from(leadSubmissions)
    .where(readableLeads(ctx))
    .groupBy(leadSubmissions.status)
  const counts = { open: 0, accepted: 0, dropped: 0 }
  for (const { status, n } of rows) counts[status] = n
  return counts
}

function select(ctx: Context) {
  const { submittedAt, id } = leadSubmissions
  return ctx.db
    .select({
      ...row,
      cursor: sql<string>`(extract(epoch from ${submittedAt}) * 1000000)::bigint || '_' || ${id}`,
    })
    .from(leadSubmissions)
    .innerJoin(submitter, eq(submitter.id, leadSubmissions.submittedBy))
    .leftJoin(accounts, eq(accounts.id, leadSubmissions.ownerId))
    .leftJoin(decider, eq(decider.id, leadSubmissions.decidedBy))
    .leftJoin(enterprises, eq(enterprises.id, leadSubmissions.enterpriseId))
    .leftJoin(places, eq(places.code, leadSubmissions.cityCode))
    .leftJoin(projects, eq(projects.id, leadSubmissions.projectId))
    .$dynamic()
}

const masked = <L extends { contactPhone: string | null }>(lead: L) => ({
  ...lead,
  contactPhone: lead.contactPhone && maskPhone(lead.contactPhone),
})
