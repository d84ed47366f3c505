import { aliasedTable, and, count, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { missing } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { leadSubmissions } from '#db/schema/leads.ts'
import { places } from '#db/schema/places.ts'
import { projects } from '#db/schema/projects.ts'
import { readableLeads } from './access.server.ts'
import type { LeadFilter } from './forms.ts'

const pageSize = 50
const submitter = aliasedTable(accounts, 'submitter')
const decider = aliasedTable(accounts, 'decider')

const rowOf = (ctx: Context) => ({
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
  submittedBy: leadSubmissions.submittedBy,
  submitter: called(ctx, submitter),
  submittedAt: leadSubmissions.submittedAt,
  ownerId: leadSubmissions.ownerId,
  owner: calledIfAny(ctx, accounts),
  visitId: leadSubmissions.visitId,
  status: leadSubmissions.status,
  decisionNote: leadSubmissions.decisionNote,
  decidedBy: calledIfAny(ctx, decider),
  decidedAt: leadSubmissions.decidedAt,
  projectId: leadSubmissions.projectId,
  projectNumber: projects.number,
})

/** Newest first, within what the reader may see; numbers are masked. */
export async function listLeads(ctx: Context, filter: LeadFilter & Paging) {
  const size = filter.limit ?? pageSize
  const { id, submittedAt, updatedAt, status } = leadSubmissions
  // A lead is listed by when it came; for programs by id, as everything.
  const moved = filter.walk ? updatedAt : submittedAt
  const { beyond, order, cursor } = paging({ id, updatedAt: moved }, filter)
  const rows = await select(ctx, cursor)
    .where(and(readableLeads(ctx), eq(status, filter.status), beyond))
    .orderBy(...order)
    .limit(size + 1)
  const { items, next } = pageOf(rows, size)
  return { items: items.map(masked), next }
}
export type LeadRow = Awaited<ReturnType<typeof listLeads>>['items'][number]

export async function getLead(ctx: Context, id: string) {
  const [lead] = await select(ctx).where(and(readableLeads(ctx), eq(leadSubmissions.id, id)))
  if (!lead) throw missing('leads.missing')
  return masked(lead)
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

const select = (ctx: Context, cursor = sql<string>`''`) =>
  ctx.db
    .select({ ...rowOf(ctx), cursor })
    .from(leadSubmissions)
    .leftJoin(submitter, eq(submitter.id, leadSubmissions.submittedBy))
    .leftJoin(accounts, eq(accounts.id, leadSubmissions.ownerId))
    .leftJoin(decider, eq(decider.id, leadSubmissions.decidedBy))
    .leftJoin(enterprises, eq(enterprises.id, leadSubmissions.enterpriseId))
    .leftJoin(places, eq(places.code, leadSubmissions.cityCode))
    .leftJoin(projects, eq(projects.id, leadSubmissions.projectId))
    .$dynamic()

type Raw = Awaited<ReturnType<typeof select>>[number]

const masked = ({ cursor: _, ...lead }: Raw) => ({ ...lead, contactPhone: maskPhone(lead.contactPhone) })
