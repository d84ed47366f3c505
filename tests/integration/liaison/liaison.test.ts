import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { assignCadre, endAssignment, replaceCadre } from '#app/domain/liaison/mutations.server.ts'
import { discardPlan, draftPlan, publishPlan, updatePlan } from '#app/domain/liaison/plan-mutations.server.ts'
import { getPlan, listPlans } from '#app/domain/liaison/plan-queries.server.ts'
import { careOf } from '#app/domain/liaison/queries.server.ts'
import { coverageToday } from '#app/domain/metrics/care-counts.server.ts'
import { listUncovered } from '#app/domain/overview/uncovered.server.ts'
import { keptPolicies } from '#app/domain/policies/mutations.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { tasks } from '#db/schema/tasks.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const anAssignment = (enterpriseId: string, accountId: string, changes = {}) => ({
  id: uuidv7(),
  enterpriseId,
  accountId,
  kind: 'primary' as const,
  fromOn: '2021-02-08',
  reason: undefined,
  ...changes,
})

const aPlan = (enterpriseId: string, changes = {}) => ({
  id: uuidv7(),
  enterpriseId,
  goals: ['三个月内搬进独立机房'],
  needs: undefined,
  risks: undefined,
  reviewOn: '2021-05-08',
  actions: [{ title: '核对双路供电方案', ownerId: undefined, dueOn: '2021-02-10' }],
  policyIds: [] as string[],
  ...changes,
})

async function aResident(ctx: Context, name = '鹿亭仿真') {
  const firm = await anEnterprise(ctx, { name })
  await ctx.db.update(enterprises).set({ status: 'resident' }).where(eq(enterprises.id, firm.id))
  return firm
}

describe('naming a firm’s cadre', () => {
  test('closes the gap in the coverage', async ({ as }) => {
    const leader = await as('leader')
    const cadre = await as('liaison_cadre')
    const firm = await aResident(leader)
    const before = await coverageToday(leader)
    expect((await listUncovered(leader, 500)).map(({ id }) => id)).toContain(firm.id)
    await assignCadre(leader, anAssignment(firm.id, cadre.actor.id))
    const after = await coverageToday(leader)
    expect(after.owned).toBe(before.owned + 1)
    expect(await careOf(leader, firm.id)).toMatchObject({ primaryId: cadre.actor.id, deputyId: null })
  })

  test('is leadership’s business alone', async ({ as }) => {
    const cadre = await as('liaison_cadre')
    const firm = await aResident(cadre)
    expect(() => assignCadre(cadre, anAssignment(firm.id, cadre.actor.id))).toThrow('liaison.assign')
  })

  test('names the holder when the firm already has one, and leaves that one in place', async ({ as }) => {
    const leader = await as('leader')
    const first = await as('liaison_cadre', { name: '沈嘉禾' })
    const second = await as('liaison_cadre')
    const firm = await aResident(leader)
    await assignCadre(leader, anAssignment(firm.id, first.actor.id))
    await expect(assignCadre(leader, anAssignment(firm.id, second.actor.id))).rejects.toMatchObject({
      code: 'liaison.alreadyCovered',
      facts: { holder: '沈嘉禾', from: '2021-02-08' },
    })
    expect(await careOf(leader, firm.id)).toMatchObject({ primaryId: first.actor.id })
  })

  test('sent twice names one cadre once', async ({ as }) => {
    const leader = await as('leader')
    const cadre = await as('liaison_cadre')
    const firm = await aResident(leader)
    const form = anAssignment(firm.id, cadre.actor.id)
    expect(await assignCadre(leader, form)).toEqual(await assignCadre(leader, form))
    await expect(assignCadre(leader, { ...form, fromOn: '2021-03-01' })).rejects.toMatchObject({
      code: 'record.otherBody',
    })
  })

  test('of an administrator or an unknown person is refused by field', async ({ as }) => {
    const leader = await as('leader')
    const admin = await as('system_admin')
    const firm = await aResident(leader)
    await expect(assignCadre(leader, anAssignment(firm.id, admin.actor.id))).rejects.toMatchObject({
      fields: { accountId: 'notFound' },
    })
  })
})

describe('changing a firm’s cadre', () => {
  test('leaves neither gap nor overlap', async ({ as }) => {
    const leader = await as('leader')
    const [old, young] = [await as('liaison_cadre'), await as('liaison_cadre')]
    const firm = await aResident(leader)
    await assignCadre(leader, anAssignment(firm.id, old.actor.id, { fromOn: '2020-01-01' }))
    await replaceCadre(leader, anAssignment(firm.id, young.actor.id, { reason: '调离' }) as never)
    expect(await careOf(leader, firm.id)).toMatchObject({ primaryId: young.actor.id })
    expect(await careOf({ ...leader, now: new Date('2021-02-07T03:00:00Z') }, firm.id)).toMatchObject({
      primaryId: old.actor.id,
    })
  })

  test('to end before it began is refused', async ({ as }) => {
    const leader = await as('leader')
    const cadre = await as('liaison_cadre')
    const firm = await aResident(leader)
    const assigned = await assignCadre(leader, anAssignment(firm.id, cadre.actor.id))
    const end = { id: assigned.id, version: 1, toOn: '2021-02-08', reason: '误' }
    await expect(endAssignment(leader, end)).rejects.toMatchObject({ fields: { toOn: 'mustBeLater' } })
  })
})

describe('a firm’s plan', () => {
  test('is drafted and published by its cadre, who is given its actions', async ({ as }) => {
    const leader = await as('leader')
    const cadre = await as('liaison_cadre')
    const firm = await aResident(leader)
    await assignCadre(leader, anAssignment(firm.id, cadre.actor.id))
    const draft = await draftPlan(cadre, aPlan(firm.id))
    const plan = await publishPlan(cadre, { id: draft.id, version: draft.version })
    expect(plan).toMatchObject({ status: 'current', number: 1, access: 'full' })
    const given = await cadre.db.select().from(tasks).where(eq(tasks.planId, plan.id))
    expect(given).toMatchObject([{ title: '核对双路供电方案', ownerId: cadre.actor.id, status: 'open' }])
  })

  test('has one current version: publishing the next drops what was open of the last', async ({ as }) => {
    const leader = await as('leader')
    const firm = await aResident(leader)
    const first = await draftPlan(leader, aPlan(firm.id))
    await publishPlan(leader, { id: first.id, version: first.version })
    const second = await draftPlan(leader, aPlan(firm.id))
    await publishPlan(leader, { id: second.id, version: second.version })
    const { items } = await listPlans(leader, { enterpriseId: firm.id, after: undefined })
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      [2, 'current'],
      [1, 'superseded'],
    ])
    const old = await leader.db.select().from(tasks).where(eq(tasks.planId, first.id))
    expect(old.map(({ status }) => status)).toEqual(['dropped'])
  })

  test('has one draft at a time, and a published one stays as it is', async ({ as }) => {
    const leader = await as('leader')
    const firm = await aResident(leader)
    const draft = await draftPlan(leader, aPlan(firm.id))
    await expect(draftPlan(leader, aPlan(firm.id))).rejects.toMatchObject({ code: 'plans.draftExists' })
    const plan = await publishPlan(leader, { id: draft.id, version: draft.version })
    const { enterpriseId: _, ...change } = aPlan(firm.id)
    const late = updatePlan(leader, { ...change, id: plan.id, version: plan.version })
    await expect(late).rejects.toMatchObject({ code: 'plans.published' })
    await expect(discardPlan(leader, { id: plan.id, version: plan.version })).rejects.toMatchObject({
      code: 'plans.published',
    })
  })

  test('that someone changed meanwhile is refused with both texts', async ({ as }) => {
    const leader = await as('leader', { name: '园区领导' })
    const firm = await aResident(leader)
    const draft = await draftPlan(leader, aPlan(firm.id))
    const { enterpriseId: _, ...change } = aPlan(firm.id, { goals: ['我的目标'] })
    await updatePlan(leader, { ...change, id: draft.id, version: draft.version })
    const stale = updatePlan(leader, { ...change, id: draft.id, version: draft.version })
    await expect(stale).rejects.toMatchObject({
      kind: 'conflict',
      facts: { by: '园区领导', theirs: { goals: ['我的目标'] } },
    })
    await expect(updatePlan(leader, { ...change, id: draft.id, version: undefined })).rejects.toMatchObject({
      kind: 'versionMissing',
    })
  })

  test('is a card to other business roles: that it exists, its version and review day', async ({ as }) => {
    const leader = await as('leader')
    const member = await as('team_member')
    const firm = await aResident(leader)
    const draft = await draftPlan(leader, aPlan(firm.id))
    await expect(getPlan(member, draft.id)).rejects.toMatchObject({ kind: 'missing' })
    await publishPlan(leader, { id: draft.id, version: draft.version })
    const card = await getPlan(member, draft.id)
    expect(card).toMatchObject({ access: 'card', number: 1, reviewOn: '2021-05-08' })
    expect(JSON.stringify(card)).not.toContain('机房')
    expect(
      JSON.stringify(await listPlans(member, { enterpriseId: firm.id, after: undefined })),
    ).not.toContain('机房')
  })

  test('may name a policy only if it has a legal basis', async ({ as }) => {
    const leader = await as('leader')
    const firm = await aResident(leader)
    const base = {
      level: 'park' as const,
      summary: '房租补助',
      titleEn: undefined,
      number: undefined,
      issuer: undefined,
      validFrom: undefined,
      validTo: undefined,
      summaryEn: undefined,
      conditions: undefined,
    }
    const sound = await keptPolicies.create(leader, {
      ...base,
      id: uuidv7(),
      title: '有依据',
      legalBasis: '〔2020〕1 号',
    })
    const bare = await keptPolicies.create(leader, {
      ...base,
      id: uuidv7(),
      title: '无依据',
      legalBasis: undefined,
    })
    await expect(draftPlan(leader, aPlan(firm.id, { policyIds: [bare.id] }))).rejects.toMatchObject({
      fields: { policyIds: 'notAllowed' },
    })
    expect(await draftPlan(leader, aPlan(firm.id, { policyIds: [sound.id] }))).toMatchObject({
      policies: [{ title: '有依据' }],
    })
  })

  test('of a firm one does not look after is not theirs to write', async ({ as }) => {
    const leader = await as('leader')
    const stranger = await as('liaison_cadre')
    const firm = await aResident(leader)
    await expect(draftPlan(stranger, aPlan(firm.id))).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
