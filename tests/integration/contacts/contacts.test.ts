import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { ContactChange } from '#app/domain/contacts/forms.ts'
import { keptContacts, revealContact } from '#app/domain/contacts/mutations.server.ts'
import { contactsOf, getContact, listContacts, pickContacts } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { auditLog } from '#db/schema/activity.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { ticketRequesters } from '#db/schema/tickets.ts'
import { anEnterprise, aTeam, testNow } from '#tests/support/builders.ts'
import {
  aCadreOf,
  aContact,
  aContactForm,
  aProjectOf,
  aTicketOf,
  aVisitTo,
} from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const phone = '13812341234'
const reason = '约走访时间'

describe('numbers', () => {
  test('leave masked, by every way of reading', async ({ as }) => {
    const leader = await as('leader')
    const firm = await anEnterprise(leader)
    const { id } = await aContact(leader, { enterpriseId: firm.id })
    const seen = JSON.stringify([
      await contactsOf(leader, { enterpriseId: firm.id }),
      await listContacts(leader, { enterpriseId: firm.id }),
      await getContact(leader, id),
      await pickContacts(leader, { enterpriseIds: [firm.id] }),
      await keptContacts.create(leader, aContactForm({ enterpriseId: firm.id, name: '陶行知' })),
    ])
    expect(seen).toContain('138****1234')
    expect(seen).toContain('t***@example.cn')
    expect(seen).not.toContain(phone)
    expect(seen).not.toContain('tao@example.cn')
  })

  test('are shown in full once, with the reason in the audit log and the number nowhere in it', async ({
    as,
  }) => {
    const leader = await as('leader')
    const firm = await anEnterprise(leader)
    const { id } = await aContact(leader, { enterpriseId: firm.id })
    expect(await revealContact(leader, { id, reason })).toMatchObject({ phone })
    const rows = await leader.db.select().from(auditLog).where(eq(auditLog.subjectId, id))
    expect(rows).toMatchObject([{ action: 'contact.revealed', reason, actorId: leader.actor.id }])
    expect(JSON.stringify(rows)).not.toContain(phone)
  })

  test('are shown thirty times a day and no more', async ({ as }) => {
    const leader = await as('leader')
    const firm = await anEnterprise(leader)
    const { id } = await aContact(leader, { enterpriseId: firm.id })
    for (let at = 0; at < 30; at += 1) await revealContact(leader, { id, reason })
    await expect(revealContact(leader, { id, reason })).rejects.toMatchObject({ status: 429 })
    const tomorrow = { ...leader, now: new Date(testNow.getTime() + 25 * 3_600_000) }
    await revealContact(tomorrow, { id, reason })
  })

  test('are for those who work with the person', async ({ as, db }) => {
    const leader = await as('leader')
    const team = await aTeam(db)
    const firm = await anEnterprise(leader)
    const { id } = await aContact(leader, { enterpriseId: firm.id })
    const may = async (ctx: Context) => {
      expect((await getContact(ctx, id)).canReveal).toBe(true)
      await revealContact(ctx, { id, reason })
    }
    const mayNot = async (ctx: Context) => {
      expect((await getContact(ctx, id)).canReveal).toBe(false)
      await expect(revealContact(ctx, { id, reason })).rejects.toMatchObject({ code: 'contacts.reveal' })
    }
    const [visitor, owner, stranger] = [
      await as('team_member'),
      await as('team_member'),
      await as('team_member'),
    ]
    const [head, otherHead] = [await as('team_leader', { ledTeamIds: [team.id] }), await as('team_leader')]
    const [cadre, intake, otherIntake] = [await as('liaison_cadre'), await as('intake'), await as('intake')]
    const follow = await as('follow_up')
    for (const ctx of [visitor, owner, stranger, head, otherHead, cadre, intake, otherIntake, follow])
      await mayNot(ctx)

    const elsewhere = await anEnterprise(leader, { name: '别家' })
    await aVisitTo(stranger, elsewhere.id)
    await aProjectOf(stranger, elsewhere.id, { teamId: (await aTeam(db, '别组')).id })
    await aVisitTo(visitor, firm.id)
    await aProjectOf(owner, firm.id, { teamId: team.id })
    await aCadreOf(cadre, firm.id)
    const ticket = await aTicketOf(intake, firm.id, { state: 'resolved' })
    await db
      .insert(ticketRequesters)
      .values({ ticketId: ticket.id, contactId: id, name: '陶知行', channel: 'phone', joinedAt: testNow })
    for (const ctx of [visitor, owner, head, cadre, intake, follow, leader]) await may(ctx)
    for (const ctx of [stranger, otherHead, otherIntake]) await mayNot(ctx)
    await expect(getContact(await as('system_admin'), id)).rejects.toMatchObject({ status: 404 })
  })
})

describe('keeping contacts', () => {
  test('a change that leaves the number blank keeps it; clearing takes it away', async ({ as }) => {
    const member = await as('team_member')
    const firm = await anEnterprise(member)
    const { id } = await aContact(member, { enterpriseId: firm.id })
    const change = (facts: object) =>
      keptContacts.change(member, ContactChange.parse({ id, name: '陶知行', ...facts }))
    expect(await change({ version: 1, post: '总经理' })).toMatchObject({
      post: '总经理',
      phone: '138****1234',
    })
    expect(await change({ version: 2, clearPhone: 'on' })).toMatchObject({ phone: null })
    await expect(change({ version: 2 })).rejects.toMatchObject({ status: 409 })
    const [row] = await member.db.select().from(contacts).where(eq(contacts.id, id))
    expect(row).toMatchObject({ email: 'tao@example.cn', phone: null })
  })

  test('a removed person is gone from every list', async ({ as }) => {
    const member = await as('team_member')
    const firm = await anEnterprise(member)
    const { id } = await aContact(member, { enterpriseId: firm.id })
    await keptContacts.remove(member, { id, version: 1, reason: '已离职' })
    expect(await contactsOf(member, { enterpriseId: firm.id })).toEqual([])
    await expect(getContact(member, id)).rejects.toMatchObject({ status: 404 })
  })

  test('a contact belongs to one firm or one association that the writer can read', async ({ as }) => {
    const member = await as('team_member')
    expect(() => aContactForm()).toThrow()
    const gone = await anEnterprise(member, { deletedAt: testNow })
    await expect(keptContacts.create(member, aContactForm({ enterpriseId: gone.id }))).rejects.toMatchObject({
      status: 404,
    })
  })
})
