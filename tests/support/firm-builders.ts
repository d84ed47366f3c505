import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { AssociationCreate } from '#app/domain/associations/forms.ts'
import { ContactAdd } from '#app/domain/contacts/forms.ts'
import type { Context } from '#app/domain/context.ts'
import { EnterpriseCreate } from '#app/domain/enterprises/forms.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import { projects } from '#db/schema/projects.ts'
import { slaPolicies, tickets } from '#db/schema/tickets.ts'
import { visitParties, visits } from '#db/schema/visits.ts'
import { anEnterprise, testNow } from './builders.ts'

/** What someone types into the form of a new firm. */
export const aFirmForm = (facts: Partial<z.input<typeof EnterpriseCreate>> = {}) =>
  EnterpriseCreate.parse({ id: uuidv7(), name: '鹿亭仿真', ...facts })

export const anAssociationForm = (facts: Partial<z.input<typeof AssociationCreate>> = {}) =>
  AssociationCreate.parse({ id: uuidv7(), name: '深圳软件联谊会', ...facts })

export const aContactForm = (facts: Partial<z.input<typeof ContactAdd>> = {}) =>
  ContactAdd.parse({ id: uuidv7(), name: '陶知行', phone: '13812341234', ...facts })

/** A firm that can be searched for, as saving it through the form would leave it. */
export const aFirm = (
  ctx: Pick<Context, 'db'>,
  name: string,
  facts: Parameters<typeof anEnterprise>[1] = {},
) => anEnterprise(ctx, { name, ...facts })

export async function aContact(
  { db }: Pick<Context, 'db'>,
  facts: Partial<typeof contacts.$inferInsert> = {},
) {
  const [contact] = await db
    .insert(contacts)
    .values({
      ...{ name: '陶知行', phone: '13812341234', email: 'tao@example.cn' },
      ...findableAs.person({ name: '陶知行', ...facts }),
      ...facts,
    })
    .returning()
  return contact!
}

/** A cadre for the firm, since the new year. */
export async function aCadreOf(
  ctx: Context,
  enterpriseId: string,
  kind: 'primary' | 'deputy' = 'primary',
  during = '[2021-01-01,)',
) {
  await ctx.db.insert(liaisonAssignments).values({ enterpriseId, accountId: ctx.actor.id, kind, during })
}

export async function aVisitTo(
  ctx: Context,
  enterpriseId: string,
  facts: Partial<typeof visits.$inferInsert> = {},
) {
  const [visit] = await ctx.db
    .insert(visits)
    .values({
      mode: 'outbound',
      status: 'held',
      startedAt: testNow,
      endedAt: testNow,
      reportOn: '2021-01-20',
      ownerId: ctx.actor.id,
      summary: '走访纪要',
      ...facts,
    })
    .returning()
  await ctx.db.insert(visitParties).values({ visitId: visit!.id, enterpriseId })
  return visit!
}

export async function aProjectOf(
  ctx: Context,
  enterpriseId: string,
  facts: Partial<typeof projects.$inferInsert> = {},
) {
  const [project] = await ctx.db
    .insert(projects)
    .values({
      number: `P-${uuidv7()}`,
      title: '落户项目',
      enterpriseId,
      template: 'lease_in',
      stage: 'negotiation',
      stageSince: new Date('2020-12-08T02:00:00Z'),
      channel: 'outbound_visit',
      ownerId: ctx.actor.id,
      ...findableAs.project({ title: '落户项目', ...facts }),
      ...facts,
    })
    .returning()
  return project!
}

export async function aTicketOf(
  ctx: Context,
  enterpriseId: string,
  facts: Partial<typeof tickets.$inferInsert> = {},
) {
  const [policy] = await ctx.db.select({ id: slaPolicies.id }).from(slaPolicies).limit(1)
  const slaPolicyId = policy?.id ?? uuidv7()
  if (!policy)
    await ctx.db
      .insert(slaPolicies)
      .values({ id: slaPolicyId, number: 1, effectiveFrom: '2020-01-01', limits: {} })
  const due = new Date('2021-02-09T02:00:00Z')
  const [ticket] = await ctx.db
    .insert(tickets)
    .values({
      number: `SR-${uuidv7()}`,
      enterpriseId,
      title: '机房供电不稳',
      ...findableAs.ticket({ title: facts.title ?? '机房供电不稳' }),
      categoryCode: 'network_site',
      level: 'p1',
      channel: 'phone',
      state: 'in_progress',
      receivedAt: testNow,
      firstReceiverId: ctx.actor.id,
      slaPolicyId,
      clock: 'natural',
      responseDueAt: due,
      solveDueAt: due,
      originalDueAt: due,
      ...facts,
    })
    .returning()
  return ticket!
}
