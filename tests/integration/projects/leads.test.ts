import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { contactsOf } from '#app/domain/contacts/queries.server.ts'
import { LeadAcceptance } from '#app/domain/projects/leads/forms.ts'
import { acceptLead, dropLead, submitLead } from '#app/domain/projects/leads/mutations.server.ts'
import { getLead, listLeads } from '#app/domain/projects/leads/queries.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aLeadForm } from '#tests/support/project-builders.ts'

const anAcceptance = (lead: { id: string; version: number }, facts = {}) =>
  LeadAcceptance.parse({
    id: lead.id,
    version: lead.version,
    projectId: uuidv7(),
    title: '交付中心',
    ...facts,
  })

describe('a lead', () => {
  test('is read by who sent it, team leaders and leadership, with its number masked', async ({ as }) => {
    const sender = await as('intake')
    const lead = await submitLead(sender, aLeadForm({ contactName: '许衡', contactPhone: '13812341234' }))
    expect(lead).toMatchObject({ status: 'open', contactPhone: '138****1234', ownerId: null })
    for (const role of ['team_leader', 'leader'] as const)
      expect(await getLead(await as(role), lead.id)).toMatchObject({ id: lead.id })
    const other = await as('team_member')
    await expect(getLead(other, lead.id)).rejects.toThrow('leads.missing')
    expect((await listLeads(other, { status: 'open', after: undefined })).items).toEqual([])
    expect((await listLeads(await as('audit_admin'), { status: 'open', after: undefined })).items).toEqual([])
  })

  test('sent by the follow-up desk is refused', async ({ as }) => {
    const caller = await as('follow_up')
    expect(() => submitLead(caller, aLeadForm())).toThrow('leads.submit')
  })

  test('becomes one project, its firm and its contact with it', async ({ as, db }) => {
    const member = await as('team_member')
    const form = aLeadForm({ contactName: '许衡', contactPhone: '13812341234' })
    const lead = await submitLead(member, form)
    const project = await acceptLead(member, anAcceptance(lead))
    expect(project).toMatchObject({ stage: 'lead', channel: 'outbound_visit', label: '棱镜三维' })
    const people = await contactsOf(member, { enterpriseId: project.enterpriseId! })
    expect(people).toMatchObject([{ name: '许衡', phone: '138****1234' }])
    const accepted = await getLead(member, lead.id)
    expect(accepted).toMatchObject({ status: 'accepted', projectId: project.id })
    await expect(acceptLead(member, anAcceptance(accepted))).rejects.toThrow('leads.decided')
    const firms = await db.select().from(enterprises).where(eq(enterprises.name, '棱镜三维'))
    expect(firms).toHaveLength(1)
  })

  test('of a firm whose name is known asks which one is meant', async ({ as, db }) => {
    const head = await as('team_leader')
    const known = await anEnterprise({ db }, { name: '棱镜三维', nameKey: '棱镜三维' } as never)
    const lead = await submitLead(head, aLeadForm())
    await expect(acceptLead(head, anAcceptance(lead))).rejects.toThrow('enterprises.alike')
    const project = await acceptLead(head, anAcceptance(lead, { enterpriseId: known.id }))
    expect(project).toMatchObject({ enterpriseId: known.id })
  })

  test('is dropped with a reason, not deleted', async ({ as }) => {
    const sender = await as('liaison_cadre')
    const leader = await as('leader')
    const lead = await submitLead(sender, aLeadForm())
    const drop = { id: lead.id, version: lead.version, note: '不属软件业' }
    await expect(dropLead(sender, drop)).rejects.toThrow('leads.decide')
    await dropLead(leader, drop)
    const { items } = await listLeads(sender, { status: 'dropped', after: undefined })
    expect(items).toMatchObject([{ id: lead.id, decisionNote: '不属软件业' }])
  })
})
