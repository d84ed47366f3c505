import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { findDuplicates } from '#app/domain/enterprises/finder/find.server.ts'
import { judgePair, pairsSaid, reopenPair } from '#app/domain/enterprises/finder/pairs.server.ts'
import { getEnterprise, listEnterprises } from '#app/domain/enterprises/queries.server.ts'
import { listAssignments } from '#app/domain/liaison/queries.server.ts'
import { mergeFirms, undoMerge } from '#app/domain/merges/mutations.server.ts'
import { comparePage } from '#app/domain/merges/preview.server.ts'
import { notesOf } from '#app/domain/notes/queries.server.ts'
import { timelineOf } from '#app/domain/overview/firm/timeline.server.ts'
import { contacts, enterprises, notes } from '#db/schema/enterprises.ts'
import { liaisonAssignments, plans } from '#db/schema/liaison.ts'
import { anEnterprise, testNow } from '#tests/support/builders.ts'
import { aCadreOf, aContact, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

async function two(ctx: Context, facts: Parameters<typeof anEnterprise>[1] = {}) {
  const survivor = await anEnterprise(ctx, { name: '衡芥智能' })
  const absorbed = await anEnterprise(ctx, { name: '深圳市衡芥智能装备有限公司', ...facts })
  return { survivor, absorbed }
}
type Two = Awaited<ReturnType<typeof two>>

const form = ({ survivor, absorbed }: Two) => ({
  id: uuidv7(),
  survivorId: survivor.id,
  survivorVersion: survivor.version,
  absorbedId: absorbed.id,
  absorbedVersion: absorbed.version,
  choices: {},
  withoutName: false,
})
const later = (ctx: Context, days: number): Context => ({
  ...ctx,
  now: new Date(testNow.getTime() + days * 86_400_000),
})

describe('two firms that were one', () => {
  test('are one afterwards: found by both names, and the old id leads on', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader, { uscc: '91440300MA5XX0246M', address: '宝安区某园 3 栋' })
    await mergeFirms(leader, form(firms))
    const found = await listEnterprises(leader, { q: '深圳市衡芥智能装备' } as never)
    expect(found.items.map(({ id, uscc }) => [id, uscc])).toEqual([[firms.survivor.id, '91440300MA5XX0246M']])
    await expect(getEnterprise(leader, firms.absorbed.id)).rejects.toMatchObject({
      code: 'enterprises.merged',
      facts: { mergedInto: firms.survivor.id },
    })
    expect(await getEnterprise(leader, firms.survivor.id)).toMatchObject({ address: '宝安区某园 3 栋' })
  })

  test('are merged by the leadership alone, of versions that stand, and once', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader)
    for (const role of ['team_leader', 'intake', 'system_admin'] as const)
      await expect(mergeFirms(await as(role), form(firms))).rejects.toMatchObject({ status: 403 })
    const { survivorVersion: _, ...unversioned } = form(firms)
    await expect(mergeFirms(leader, unversioned as never)).rejects.toMatchObject({ status: 428 })
    const stale = { ...form(firms), absorbedVersion: 7 }
    await expect(mergeFirms(leader, stale)).rejects.toMatchObject({ code: 'record.changedByOther' })
    const asked = form(firms)
    const merge = await mergeFirms(leader, asked)
    expect(await mergeFirms(leader, asked)).toMatchObject({ id: merge.id, version: merge.version })
    await expect(mergeFirms(leader, form(firms))).rejects.toMatchObject({
      fields: { absorbedId: 'notFound' },
    })
  })

  test('keep both histories, and what is entered under the old id is the survivor’s', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader)
    await leader.db
      .insert(notes)
      .values({ enterpriseId: firms.absorbed.id, authorId: leader.actor.id, text: '并入前' })
    const { id, version } = await mergeFirms(leader, form(firms))
    // As a form would that was opened before.
    await leader.db.insert(contacts).values({ enterpriseId: firms.absorbed.id, name: '乔芥' })
    const [person] = await leader.db.select().from(contacts).where(eq(contacts.name, '乔芥'))
    expect(person!.enterpriseId).toBe(firms.survivor.id)
    const entries = await timelineOf(leader, firms.survivor.id)
    expect(entries.filter((entry) => entry.kind === 'note')).toHaveLength(1)
    expect(entries.filter((entry) => entry.kind === 'change' && entry.merge === id)).toHaveLength(2)
    await undoMerge(leader, { id, version })
    expect(await notesOf(leader, firms.absorbed.id, 10)).toHaveLength(1)
    expect((await timelineOf(leader, firms.absorbed.id)).some(({ kind }) => kind === 'change')).toBe(true)
  })
})

describe('where both have what a firm has once', () => {
  test('the survivor’s cadre stays, the other’s time ends today, and both are read', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader)
    await aCadreOf(await as('liaison_cadre', { name: '郑一帆' }), firms.survivor.id)
    await aCadreOf(await as('liaison_cadre', { name: '方知夏' }), firms.absorbed.id)
    const { rules } = await comparePage(leader, firms.survivor.id, firms.absorbed.id)
    expect(rules.careStays).toBe(1)
    const { id, version } = await mergeFirms(leader, form(firms))
    const { items } = await listAssignments(leader, { enterpriseId: firms.survivor.id })
    expect(items.map(({ cadre, to }) => [cadre, to]).sort()).toEqual([
      ['方知夏', '2021-02-08'],
      ['郑一帆', null],
    ])
    await undoMerge(leader, { id, version })
    const [back] = await leader.db
      .select({ during: liaisonAssignments.during })
      .from(liaisonAssignments)
      .where(eq(liaisonAssignments.enterpriseId, firms.absorbed.id))
    expect(back!.during).toBe('[2021-01-01,)')
  })

  test('what took the place meanwhile keeps it when the merge is undone', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader)
    await aContact(leader, { enterpriseId: firms.survivor.id, name: '许衡', isPrimary: true })
    await aContact(leader, { enterpriseId: firms.absorbed.id, name: '乔芥', isPrimary: true })
    const other = await aContact(leader, { enterpriseId: firms.absorbed.id, name: '裴书宁' })
    const plan = { goals: [], authorId: leader.actor.id }
    const [current, draft] = [uuidv7(), uuidv7()]
    await leader.db.insert(plans).values([
      { ...plan, enterpriseId: firms.survivor.id, number: 1, status: 'current' },
      { ...plan, id: current, enterpriseId: firms.absorbed.id, number: 1, status: 'current' },
      { ...plan, id: draft, enterpriseId: firms.absorbed.id, number: 2, status: 'draft' },
    ])
    const { id, version } = await mergeFirms(leader, form(firms))
    const ofSurvivor = and(eq(contacts.enterpriseId, firms.survivor.id), eq(contacts.isPrimary, true))
    await leader.db.update(contacts).set({ isPrimary: false }).where(ofSurvivor)
    await leader.db.update(contacts).set({ isPrimary: true }).where(eq(contacts.id, other.id))
    await leader.db
      .update(plans)
      .set({ status: 'superseded' })
      .where(and(eq(plans.enterpriseId, firms.survivor.id), eq(plans.status, 'current')))
    await leader.db.update(plans).set({ status: 'current' }).where(eq(plans.id, draft))
    const undone = await undoMerge(leader, { id, version })
    expect(undone.stayed).toEqual(['contacts.is_primary', 'plans.status'])
    const [primary] = await leader.db
      .select()
      .from(contacts)
      .where(and(eq(contacts.enterpriseId, firms.absorbed.id), eq(contacts.isPrimary, true)))
    expect(primary!.name).toBe('裴书宁')
    const again = await leader.db.select().from(plans).where(eq(plans.enterpriseId, firms.absorbed.id))
    expect(again.map(({ number, status }) => [number, status]).sort()).toEqual([
      [1, 'superseded'],
      [2, 'current'],
    ])
  })

  test('fields edited since stay and are listed; the added name goes', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader, { product: '智能制造', address: '宝安区某园 3 栋' })
    const { id, version } = await mergeFirms(leader, form(firms))
    await leader.db
      .update(enterprises)
      .set({ product: '机器视觉', aliases: ['深圳市衡芥智能装备有限公司', '衡芥'] })
      .where(eq(enterprises.id, firms.survivor.id))
    const undone = await undoMerge(leader, { id, version })
    expect(undone.stayed).toEqual(['enterprises.product'])
    expect(await getEnterprise(leader, firms.survivor.id)).toMatchObject({
      product: '机器视觉',
      address: null,
      aliases: ['衡芥'],
    })
  })
})

describe('a merge is undone', () => {
  test('for thirty days, the last of a firm first, and once', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader)
    const first = await mergeFirms(leader, form(firms))
    const third = await anEnterprise(leader, { name: '衡芥' })
    const { version } = await getEnterprise(leader, firms.survivor.id)
    const next = await mergeFirms(leader, form({ survivor: { ...firms.survivor, version }, absorbed: third }))
    await expect(undoMerge(leader, first)).rejects.toMatchObject({ code: 'merges.laterFirst' })
    await expect(undoMerge(later(leader, 31), next)).rejects.toMatchObject({ code: 'merges.tooLate' })
    await expect(undoMerge(await as('intake'), next)).rejects.toMatchObject({ status: 403 })
    await expect(undoMerge(leader, { ...next, version: 9 })).rejects.toMatchObject({ status: 409 })
    await undoMerge(later(leader, 30), next)
    await undoMerge(leader, first)
    await expect(undoMerge(leader, { id: first.id, version: 2 })).rejects.toMatchObject({
      code: 'merges.undone',
    })
  })

  test('unless its code was given to another firm meanwhile', async ({ as }) => {
    const leader = await as('leader')
    const coded = { uscc: '91440300MA5XX0246M', usccState: 'verified' as const }
    const firms = await two(leader, coded)
    const merge = await mergeFirms(leader, { ...form(firms), choices: { uscc: 'survivor' } })
    await anEnterprise(leader, { name: '别家', ...coded })
    await expect(undoMerge(leader, merge)).rejects.toMatchObject({ code: 'merges.codeTaken' })
  })
})

describe('the preview', () => {
  test('says what the figures will do, and changes nothing', async ({ as }) => {
    const leader = await as('leader')
    const firms = await two(leader)
    for (const { id } of [firms.survivor, firms.absorbed])
      await aVisitTo(leader, id, { reportOn: '2021-01-20' })
    const page = await comparePage(leader, firms.survivor.id, firms.absorbed.id)
    const moves = page.figures.flatMap(({ name, now, becomes }) =>
      now === becomes ? [] : [[name, now, becomes]],
    )
    expect(moves).toEqual([
      ['firms', 2, 1],
      ['outbound_enterprises', 2, 1],
    ])
    expect(page.moved).toMatchObject({ visit_parties: 1 })
    expect(await getEnterprise(leader, firms.absorbed.id)).toMatchObject({ version: 1 })
  })
})

describe('[duplicates] the queue', () => {
  test('forgets a pair that was merged, asks again when that is undone, and an answer is taken back', async ({
    as,
  }) => {
    const leader = await as('leader')
    await anEnterprise(leader, { name: '衡芥科技' })
    await anEnterprise(leader, { name: '宁波衡芥科技有限公司' })
    await findDuplicates(leader.db, testNow)
    const [pair] = await pairsSaid(leader, null)
    const put = await judgePair(leader, { id: pair!.id, version: pair!.version, verdict: 'later' })
    const said = await judgePair(leader, { id: put.id, version: put.version, verdict: 'different' })
    expect((await reopenPair(leader, said)).verdict).toBe('later')
    const [survivor, absorbed] = [
      await getEnterprise(leader, put.one.id),
      await getEnterprise(leader, put.other.id),
    ]
    const merge = await mergeFirms(leader, form({ survivor, absorbed } as never))
    for (const verdict of [null, 'later', 'same'] as const)
      expect(await pairsSaid(leader, verdict)).toEqual([])
    await undoMerge(leader, merge)
    expect((await pairsSaid(leader, 'later')).map(({ id }) => id)).toEqual([pair!.id])
  })

  test('does not ask again of a third firm that was said to be another', async ({ as }) => {
    const leader = await as('leader')
    const survivor = await anEnterprise(leader, { name: '衡芥科技' })
    const absorbed = await anEnterprise(leader, { name: '宁波衡芥科技有限公司' })
    await anEnterprise(leader, { name: '杭州衡芥科技有限公司' })
    await findDuplicates(leader.db, testNow)
    for (const pair of await pairsSaid(leader, null))
      await judgePair(leader, { id: pair.id, version: pair.version, verdict: 'different' })
    await mergeFirms(leader, form({ survivor, absorbed }))
    await findDuplicates(leader.db, testNow)
    expect(await pairsSaid(leader, null)).toEqual([])
    expect(await pairsSaid(leader, 'different')).toHaveLength(1)
  })
})
