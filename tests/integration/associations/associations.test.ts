import { describe, expect } from 'vitest'
import { AssociationChange, AssociationFilter } from '#app/domain/associations/forms.ts'
import { addMember, keptAssociations, removeMember } from '#app/domain/associations/mutations.server.ts'
import { getAssociation, listAssociations } from '#app/domain/associations/queries.server.ts'
import { associationsPage } from '#app/domain/overview/association/list.server.ts'
import { associationPage } from '#app/domain/overview/association/page.server.ts'
import { visitParties } from '#db/schema/visits.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { anAssociationForm, aProjectOf, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const all = AssociationFilter.parse({})

describe('associations', () => {
  test('are entered once, found by initials, changed with a version, and deleted by the leadership', async ({
    as,
  }) => {
    const [member, leader] = [await as('team_member'), await as('leader')]
    const form = anAssociationForm({ name: '智慧港航促进会' })
    const made = await keptAssociations.create(member, form)
    expect(await keptAssociations.create(member, form)).toEqual(made)
    expect((await listAssociations(member, { ...all, q: 'zhghcjh' })).items).toHaveLength(1)
    const change = AssociationChange.parse({
      id: made.id,
      version: 1,
      name: '智慧港航促进会',
      isResident: 'on',
    })
    expect(await keptAssociations.change(member, change)).toMatchObject({ isResident: true, version: 2 })
    await expect(keptAssociations.change(member, change)).rejects.toMatchObject({ status: 409 })
    const removal = { id: made.id, version: 2, reason: '重复' }
    await expect(keptAssociations.remove(member, removal)).rejects.toMatchObject({ status: 403 })
    await keptAssociations.remove(leader, removal)
    await expect(getAssociation(leader, made.id)).rejects.toMatchObject({ status: 404 })
  })

  test('have a log of their own and name the firms met through them, confidential ones apart', async ({
    as,
    db,
  }) => {
    const [member, other] = [await as('team_member'), await as('team_member')]
    const { id } = await keptAssociations.create(member, anAssociationForm())
    const [met, referred, hidden] = [
      await anEnterprise(member, { name: '同场企业' }),
      await anEnterprise(member, { name: '引荐企业' }),
      await anEnterprise(member, { name: '保密企业' }),
    ]
    const visit = await aVisitTo(member, met.id, { reportOn: '2020-06-15' })
    await db.insert(visitParties).values({ visitId: visit.id, associationId: id })
    await aProjectOf(member, referred.id, { referrerAssociationId: id })
    await aProjectOf(member, hidden.id, { referrerAssociationId: id, confidential: true })
    const page = await associationPage(other, id)
    expect(page.log).toMatchObject([{ mode: 'outbound', firms: ['同场企业'], summary: null }])
    expect(page.together).toMatchObject([{ name: '同场企业', firstOn: '2020-06-15' }])
    expect(page.referred.map(({ firm }) => firm)).toEqual(['引荐企业'])
    expect((await associationPage(member, id)).referred).toHaveLength(2)
    expect((await associationsPage(member, all)).items).toMatchObject([
      { contacts: 1, firms: 1, lastContactOn: '2020-06-15' },
    ])
  })

  test('have each member firm once', async ({ as }) => {
    const member = await as('team_member')
    const { id } = await keptAssociations.create(member, anAssociationForm())
    const firm = await anEnterprise(member)
    expect((await addMember(member, { id, enterpriseId: firm.id })).items).toMatchObject([{ id: firm.id }])
    await expect(addMember(member, { id, enterpriseId: firm.id })).rejects.toMatchObject({ status: 409 })
    expect((await removeMember(member, { id, enterpriseId: firm.id })).items).toEqual([])
  })
})
