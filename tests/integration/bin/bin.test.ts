import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { keptAssociations } from '#app/domain/associations/mutations.server.ts'
import { BinFilter } from '#app/domain/bin/forms.ts'
import { kinds } from '#app/domain/bin/kinds.server.ts'
import { restoreRemoved, returnRestored } from '#app/domain/bin/mutations.server.ts'
import { listRemoved } from '#app/domain/bin/queries.server.ts'
import { keptContacts } from '#app/domain/contacts/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { keptEnterprises } from '#app/domain/enterprises/mutations.server.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { mergeFirms } from '#app/domain/merges/mutations.server.ts'
import { keptNotes } from '#app/domain/notes/mutations.server.ts'
import { removeRival } from '#app/domain/projects/parts/mutations.server.ts'
import { removeVisit } from '#app/domain/visits/mutations.server.ts'
import { verbs } from '#app/http/registry.server.ts'
import { activities } from '#db/schema/activity.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { rivals } from '#db/schema/projects.ts'
import { testNow } from '#tests/support/builders.ts'
import {
  aContactForm,
  aFirm,
  aFirmForm,
  anAssociationForm,
  aProjectOf,
  aVisitTo,
} from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(testNow.getTime() + minutes * 60_000),
})
const all = (filter: object = {}) => BinFilter.parse(filter)
const removed = async (ctx: Context, filter: object = {}) =>
  (await listRemoved(ctx, all(filter))).items.map(({ word, name, of, reason, removedBy }) => [
    word,
    name,
    of,
    reason,
    removedBy,
  ])
const reason = '登记错了'
const gone = ({ id, version }: { id: string; version: number }) => ({ id, version, reason })
const back = ({ id, version }: { id: string; version: number }) => ({ id, version: version + 1 })

describe('the bin', () => {
  test('tells what was removed, of whom, by whom and why, the last first; cut by kind and by name', async ({
    as,
  }) => {
    const [leader, member] = [
      await as('leader', { name: '范春晖' }),
      await as('team_member', { name: '温小队' }),
    ]
    const firm = await keptEnterprises.create(member, aFirmForm({ name: '衡芥智能' }))
    const person = await keptContacts.create(member, aContactForm({ enterpriseId: firm.id, name: '陶知行' }))
    const body = await keptAssociations.create(member, anAssociationForm({ name: '智慧港航促进会' }))
    await keptContacts.remove(member, gone(person))
    await keptAssociations.remove(later(leader, 1), gone(body))
    expect(await removed(leader)).toEqual([
      ['associations', '智慧港航促进会', null, reason, '范春晖'],
      ['contacts', '陶知行', '衡芥智能', reason, '温小队'],
    ])
    expect(await removed(leader, { word: 'contacts' })).toHaveLength(1)
    expect((await removed(leader, { q: 'zhgh' })).map(([word]) => word)).toEqual(['associations'])
    expect((await removed(leader, { q: '衡芥' })).map(([word]) => word)).toEqual(['contacts'])
    expect(await removed(leader, { q: '没有' })).toEqual([])
  })

  test('is read page after page, every record once', async ({ as }) => {
    const leader = await as('leader')
    const firm = await aFirm(leader, '衡芥智能')
    for (let at = 0; at < 5; at++) {
      const note = await keptNotes.create(leader, { id: uuidv7(), enterpriseId: firm.id, text: `记 ${at}` })
      await keptNotes.remove(later(leader, at < 3 ? 0 : 1), gone(note))
    }
    for (const walk of [undefined, true as const]) {
      const met: string[] = []
      for (let after: string | undefined, more = true; more; ) {
        const page = await listRemoved(leader, { ...all({ after }), limit: 2, walk })
        met.push(...page.items.map(({ name }) => name!))
        after = page.next ?? undefined
        more = page.next !== null
      }
      expect(met).toHaveLength(5)
      expect(new Set(met).size).toBe(5)
    }
  })

  test('has a way back for every kind of record that a verb removes', () => {
    const ways = Object.values(kinds).flatMap(({ way }) => way.done)
    expect(new Set(ways).size).toBe(ways.length)
    const words = Object.keys(kinds)
    const removals = Object.keys(verbs).filter((name) => /\.(remove|discard)/.test(name))
    const others = ['letters.discard', 'associations.removeMember']
    const missed = removals.filter((name) => {
      const part = name.match(/\.remove(\w+)/)?.[1]
      return !others.includes(name) && !words.includes(part ? `${part.toLowerCase()}s` : name.split('.')[0]!)
    })
    expect(missed).toEqual([])
  })
})

describe('what is restored', () => {
  test('stands as it stood, is told of and audited, and goes back with its reason when that is undone', async ({
    as,
    db,
  }) => {
    const [leader, member] = [await as('leader'), await as('team_member', { name: '温小队' })]
    const firm = await keptEnterprises.create(member, aFirmForm({ name: '衡芥智能' }))
    const person = await keptContacts.create(member, aContactForm({ enterpriseId: firm.id }))
    await keptContacts.remove(member, gone(person))
    const monthLater = later(leader, 43_200)
    const done = await restoreRemoved(monthLater, back(person))
    expect(done).toMatchObject({ word: 'contacts', name: '陶知行', version: 3 })
    expect(await removed(leader)).toEqual([])
    const told = await db
      .select({ event: activities.event, firm: activities.enterpriseId, by: activities.actorId })
      .from(activities)
      .where(eq(activities.event, 'contact.restored'))
    expect(told).toEqual([{ event: 'contact.restored', firm: firm.id, by: leader.actor.id }])
    const audited = await db.execute(sql`select 1 from audit_log where action = 'contact.restored'`)
    expect(audited).toHaveLength(1)
    await returnRestored(monthLater, done)
    expect(await removed(leader)).toEqual([['contacts', '陶知行', '衡芥智能', reason, '温小队']])
  })

  test('is restored once, and by the version that was removed', async ({ as }) => {
    const leader = await as('leader')
    const firm = await keptEnterprises.create(leader, aFirmForm())
    await keptEnterprises.remove(leader, gone(firm))
    await expect(restoreRemoved(leader, { id: firm.id, version: 1 })).rejects.toMatchObject({ status: 409 })
    await expect(restoreRemoved(leader, { id: uuidv7(), version: 1 })).rejects.toMatchObject({ status: 404 })
    await restoreRemoved(leader, back(firm))
    await expect(restoreRemoved(leader, { id: firm.id, version: 3 })).rejects.toMatchObject({
      code: 'bin.missing',
    })
    expect(await getEnterprise(leader, firm.id)).toMatchObject({ name: firm.name, version: 3 })
  })

  test('goes without its firm as little as before: that is restored first', async ({ as }) => {
    const leader = await as('leader')
    const firm = await keptEnterprises.create(leader, aFirmForm({ name: '衡芥智能' }))
    const person = await keptContacts.create(leader, aContactForm({ enterpriseId: firm.id }))
    await keptContacts.remove(leader, gone(person))
    await keptEnterprises.remove(leader, gone(firm))
    await expect(restoreRemoved(leader, back(person))).rejects.toMatchObject({
      code: 'undo.parentGone',
      facts: { parent: '衡芥智能', parentId: firm.id },
    })
    await restoreRemoved(leader, back(firm))
    await restoreRemoved(leader, back(person))
    expect(await removed(leader)).toEqual([])
  })
})

test('a confidential visit, and a confidential project’s rival, are told to who may read them', async ({
  as,
  db,
}) => {
  const [leader, stranger] = [await as('leader'), await as('team_member')]
  const firm = await aFirm(leader, '衡芥智能')
  const visit = await aVisitTo(leader, firm.id, { confidential: true })
  await removeVisit(leader, gone(visit))
  const project = await aProjectOf(leader, firm.id, { confidential: true, codeName: '棱镜' })
  const [rival] = await db.insert(rivals).values({ projectId: project.id, name: '苏州' }).returning()
  await removeRival(leader, gone(rival!))
  expect((await removed(leader)).map(([word, name]) => [word, name])).toEqual(
    expect.arrayContaining([
      ['visits', '衡芥智能'],
      ['rivals', '苏州'],
    ]),
  )
  expect(await removed(stranger)).toEqual([])
  await restoreRemoved(leader, back(rival!))
  await restoreRemoved(leader, back(visit))
})

test('a firm that went into another one is no matter of the bin', async ({ as, db }) => {
  const leader = await as('leader')
  const [survivor, absorbed] = [await aFirm(leader, '衡芥智能'), await aFirm(leader, '衡芥智能装备')]
  await mergeFirms(leader, {
    ...{ id: uuidv7(), survivorId: survivor.id, survivorVersion: 1, absorbedId: absorbed.id },
    ...{ absorbedVersion: 1, choices: {}, withoutName: false },
  })
  expect(await removed(leader)).toEqual([])
  const [gone] = await db.select().from(enterprises).where(eq(enterprises.id, absorbed.id))
  await expect(restoreRemoved(leader, { id: absorbed.id, version: gone!.version })).rejects.toMatchObject({
    code: 'bin.missing',
  })
})
