import { aliasedTable, and, count, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { pageOf } from '#app/domain/keyset.server.ts'
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
  submittedBy: leadSubmissions.submittedBy,
  submitter: sql<string>`${submitter.name}`,
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
  cursor: sql<string>`(extract(epoch from ${leadSubmissions.submittedAt}) * 1000000)::bigint || '_' || ${leadSubmissions.id}`,
}

/** Newest first, within what the reader may see; numbers are masked. */
export async function listLeads(ctx: Context, filter: LeadFilter) {
  const { id, submittedAt, status } = leadSubmissions
  const rows = await select(ctx)
    .where(and(readableLeads(ctx), eq(status, filter.status), beyond(filter.after)))
    .orderBy(desc(submittedAt), desc(id))
    .limit(pageSize + 1)
  const { items, next } = pageOf(rows, pageSize)
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

const select = (ctx: Context) =>
  ctx.db
    .select(row)
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

function beyond(cursor: string | undefined) {
  const read = /^(\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '')
  const { submittedAt, id } = leadSubmissions
  return read
    ? sql`(${submittedAt}, ${id}) < (timestamptz 'epoch' + ${read[1]}::bigint * interval '1 microsecond', ${read[2]}::uuid)`
    : undefined
}
