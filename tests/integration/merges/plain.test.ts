import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { getAssociation, membersOf, pickAssociations } from '#app/domain/associations/queries.server.ts'
import { contactsOf, getContact } from '#app/domain/contacts/queries.server.ts'
import type { Context } from '#app/domain/context.ts'
import { kinds } from '#app/domain/merges/kinds/index.server.ts'
import {
  mergeAssociations,
  mergeContacts,
  mergeFirms,
  undoMerge,
} from '#app/domain/merges/mutations.server.ts'
import { listMerges } from '#app/domain/merges/queries.server.ts'
import { timelineOf } from '#app/domain/overview/firm/timeline.server.ts'
import { associationMembers, associations } from '#db/schema/associations.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { visitParties, visitPeople, visits } from '#db/schema/visits.ts'
import { anAssociation, anEnterprise, testNow } from '#tests/support/builders.ts'
import { aContact, aProjectOf, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

type Row = { id: string; version: number }
const form = (survivor: Row, absorbed: Row, choices = {}) => ({
  ...{ id: uuidv7(), survivorId: survivor.id, survivorVersion: survivor.version },
  ...{ absorbedId: absorbed.id, absorbedVersion: absorbed.version, choices },
})
const later = (ctx: Context, days: number): Context => ({
  ...ctx,
  now: new Date(testNow.getTime() + days * 86_400_000),
})

async function twoPeople(ctx: Context, facts: Partial<typeof contacts.$inferInsert> = {}) {
  const firm = await anEnterprise(ctx, { name: '衡芥智能' })
  const survivor = await aContact(ctx, { enterpriseId: firm.id, name: '陶知行', phone: null })
  const absorbed = await aContact(ctx, {
    enterpriseId: firm.id,
    name: '陶知行（小陶）',
    isPrimary: true,
    ...facts,
  })
  return { firm, survivor, absorbed }
}

describe('two contacts of a firm that were one', () => {
  test('are one afterwards: with the number, first as one was, and on every visit once', async ({
    as,
    db,
  }) => {
    const leader = await as('leader')
    const { firm, survivor, absorbed } = await twoPeople(leader)
    const [one, both] = [await aVisitTo(leader, firm.id), await aVisitTo(leader, firm.id)]
    const theirs = (visitId: string, contactId: string) => ({ visitId, side: 'theirs' as const, contactId })
    await db
      .insert(visitPeople)
      .values([theirs(one.id, absorbed.id), theirs(both.id, absorbed.id), theirs(both.id, survivor.id)])
    const merge = await mergeContacts(leader, form(survivor, absorbed))
    expect(merge).toMatchObject({ kind: 'contact', survivor: '陶知行', moved: { visit_people: 2 } })
    expect(await contactsOf(leader, { enterpriseId: firm.id })).toMatchObject([
      { id: survivor.id, phone: '138****1234', isPrimary: true },
    ])
    const met = await db.select({ id: visitPeople.contactId }).from(visitPeople)
    expect(met).toEqual([{ id: survivor.id }, { id: survivor.id }])
    await expect(getContact(leader, absorbed.id)).rejects.toMatchObject({
      code: 'contacts.merged',
      facts: { mergedInto: survivor.id },
    })
    const told = await timelineOf(leader, firm.id)
    expect(JSON.stringify(told)).toContain('contact.merged')
  })

  test('are two again within thirty days, though others worked on: each with what was its own', async ({
    as,
    db,
  }) => {
    const leader = await as('leader')
    const { firm, survivor, absorbed } = await twoPeople(leader)
    const merge = await mergeContacts(leader, form(survivor, absorbed, { name: 'absorbed' }))
    await db.update(contacts).set({ post: '总监' }).where(eq(contacts.id, survivor.id))
    await expect(undoMerge(later(leader, 31), merge)).rejects.toMatchObject({ code: 'merges.tooLate' })
    const undone = await undoMerge(later(leader, 30), merge)
    expect(undone.undoneAt).not.toBeNull()
    expect(await contactsOf(leader, { enterpriseId: firm.id })).toMatchObject([
      { id: absorbed.id, phone: '138****1234', isPrimary: true },
      { id: survivor.id, name: '陶知行', phone: null, post: '总监', isPrimary: false },
    ])
  })

  test('leave the first place to who was given it since', async ({ as, db }) => {
    const leader = await as('leader')
    const { firm, survivor, absorbed } = await twoPeople(leader)
    const merge = await mergeContacts(leader, form(survivor, absorbed))
    await db.update(contacts).set({ isPrimary: false }).where(eq(contacts.id, survivor.id))
    const other = await aContact(leader, { enterpriseId: firm.id, name: '裴书宁', isPrimary: true })
    await undoMerge(leader, merge)
    const first = await db.select({ id: contacts.id }).from(contacts).where(eq(contacts.isPrimary, true))
    expect(first).toEqual([{ id: other.id }])
  })

  test('are of one firm, or of two that became one; these are parted in their order', async ({ as }) => {
    const leader = await as('leader')
    const [here, there] = [
      await anEnterprise(leader, { name: '衡芥' }),
      await anEnterprise(leader, { name: '听蝉' }),
    ]
    const survivor = await aContact(leader, { enterpriseId: here.id })
    const absorbed = await aContact(leader, { enterpriseId: there.id })
    await expect(mergeContacts(leader, form(survivor, absorbed))).rejects.toMatchObject({
      code: 'merges.otherParty',
    })
    const firms = await mergeFirms(leader, form(here, there))
    const moved = { id: absorbed.id, version: absorbed.version + 1 }
    const merge = await mergeContacts(later(leader, 1), form(survivor, moved))
    await expect(undoMerge(later(leader, 2), firms)).rejects.toMatchObject({ code: 'merges.laterFirst' })
    await undoMerge(later(leader, 2), merge)
    await undoMerge(later(leader, 2), firms)
    expect(await contactsOf(leader, { enterpriseId: there.id })).toMatchObject([{ id: absorbed.id }])
  })

  test('are merged by the leadership alone, and not of a firm that is gone', async ({ as, db }) => {
    const leader = await as('leader')
    const { survivor, absorbed } = await twoPeople(leader)
    for (const role of ['team_leader', 'intake'] as const)
      await expect(mergeContacts(await as(role), form(survivor, absorbed))).rejects.toMatchObject({
        status: 403,
      })
    await db.execute(sql`update enterprises set deleted_at = now()`)
    await expect(mergeContacts(leader, form(survivor, absorbed))).rejects.toMatchObject({
      status: 422,
      fields: { survivorId: 'notFound' },
    })
  })
})

async function twoBodies(ctx: Context) {
  const survivor = await anAssociation(ctx, { name: '软件联谊会' })
  const absorbed = await anAssociation(ctx, { name: '深圳软件联谊会', isResident: true, desk: 'A 座 3 层' })
  return { survivor, absorbed }
}

describe('two associations that were one', () => {
  test('are one afterwards: members, people, visits and what it referred are told there, each once', async ({
    as,
    db,
  }) => {
    const leader = await as('leader')
    const { survivor, absorbed } = await twoBodies(leader)
    const [firm, other] = [
      await anEnterprise(leader, { name: '衡芥' }),
      await anEnterprise(leader, { name: '听蝉' }),
    ]
    const member = (associationId: string, enterpriseId: string) => ({ associationId, enterpriseId })
    await db
      .insert(associationMembers)
      .values([member(survivor.id, firm.id), member(absorbed.id, firm.id), member(absorbed.id, other.id)])
    for (const associationId of [survivor.id, absorbed.id])
      await aContact(leader, { associationId, name: `秘书${associationId}`, isPrimary: true })
    const visit = await aVisitTo(leader, firm.id)
    for (const associationId of [survivor.id, absorbed.id])
      await db.insert(visitParties).values({ visitId: visit.id, associationId })
    const project = await aProjectOf(leader, firm.id, { referrerAssociationId: absorbed.id })
    const merge = await mergeAssociations(leader, form(survivor, absorbed, { name: 'absorbed' }))
    expect(merge.moved).toMatchObject({ association_members: 2, contacts: 1, projects: 1, visit_parties: 1 })
    expect(await getAssociation(leader, survivor.id)).toMatchObject({
      ...{ name: '深圳软件联谊会', isResident: true, desk: 'A 座 3 层' },
    })
    expect(await membersOf(leader, survivor.id)).toHaveLength(2)
    expect(await contactsOf(leader, { associationId: survivor.id })).toHaveLength(2)
    expect(await pickAssociations(leader, 'szrjlyh')).toMatchObject([{ id: survivor.id }])
    const parties = await db
      .select()
      .from(visitParties)
      .where(and(eq(visitParties.visitId, visit.id), sql`association_id is not null`))
    expect(parties).toHaveLength(1)
    await expect(getAssociation(leader, absorbed.id)).rejects.toMatchObject({
      code: 'associations.merged',
      facts: { mergedInto: survivor.id },
    })
    expect((await listMerges(leader, { associationId: survivor.id })).items).toHaveLength(1)

    await undoMerge(later(leader, 30), merge)
    expect(await membersOf(leader, absorbed.id)).toHaveLength(2)
    expect(await membersOf(leader, survivor.id)).toMatchObject([{ id: firm.id }])
    expect(await contactsOf(leader, { associationId: absorbed.id })).toMatchObject([{ isPrimary: true }])
    const [stands] = await db.execute<{ body: string }>(
      sql`select referrer_association_id as body from projects where id = ${project.id}`,
    )
    expect(stands?.body).toBe(absorbed.id)
    expect(await getAssociation(leader, absorbed.id)).toMatchObject({ name: '深圳软件联谊会' })
  })

  test('keep the name that was put right since, and are found by it', async ({ as, db }) => {
    const leader = await as('leader')
    const { survivor, absorbed } = await twoBodies(leader)
    const merge = await mergeAssociations(leader, form(survivor, absorbed, { name: 'absorbed' }))
    await db.update(associations).set({ nameEn: 'Software Guild' }).where(eq(associations.id, survivor.id))
    const undone = await undoMerge(leader, merge)
    expect(undone.stayed).toEqual([])
    expect(await pickAssociations(leader, 'rjlyh')).toMatchObject([{ id: absorbed.id }, { id: survivor.id }])
  })

  test('what is written on the absorbed one meanwhile is the survivor’s', async ({ as, db }) => {
    const leader = await as('leader')
    const { survivor, absorbed } = await twoBodies(leader)
    await mergeAssociations(leader, form(survivor, absorbed))
    const firm = await anEnterprise(leader, { name: '衡芥' })
    await db.insert(associationMembers).values({ associationId: absorbed.id, enterpriseId: firm.id })
    expect(await membersOf(leader, survivor.id)).toMatchObject([{ id: firm.id }])
    expect(await db.$count(visits)).toBe(0)
  })
})

test.for(['contact', 'association'] as const)(
  'every column that names %s is one a merge knows what to do with',
  async (kind, { db }) => {
    const table = `${kind}s`
    const found = await db.execute<{ column: string }>(sql`
      select c.conrelid::regclass || '.' || a.attname as column from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = ${table}::regclass`)
    expect(found.map(({ column }) => column).sort()).toEqual(Object.keys(kinds[kind].references).sort())
  },
)
