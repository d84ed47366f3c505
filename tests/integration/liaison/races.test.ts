import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { assignCadre } from '#app/domain/liaison/mutations.server.ts'
import { draftPlan, publishPlan } from '#app/domain/liaison/plan-mutations.server.ts'
import { liaisonAssignments, plans } from '#db/schema/liaison.ts'
import { aContext, anAccount, anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

describe('at the same moment', () => {
  test('fifty claims for a firm’s PRIMARY make one, and 49 refusals that name who holds it', async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase
    const leader = await aContext(db, 'leader')
    const firm = await anEnterprise(leader)
    const cadres = await Promise.all(
      Array.from({ length: 50 }, (_, at) => anAccount(db, { name: `干部 ${at}`, roles: ['liaison_cadre'] })),
    )
    const claims = await Promise.allSettled(
      cadres.map((cadre) =>
        db.transaction((tx) => assignCadre({ ...leader, db: tx }, claim(firm.id, cadre.id))),
      ),
    )
    const won = claims.filter(({ status }) => status === 'fulfilled')
    const lost = claims.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    const held = await db
      .select()
      .from(liaisonAssignments)
      .where(eq(liaisonAssignments.enterpriseId, firm.id))
    expect(won).toHaveLength(1)
    expect(held).toHaveLength(1)
    const holder = cadres.find(({ id }) => id === held[0]!.accountId)!.name
    expect(lost).toHaveLength(49)
    for (const refusal of lost)
      expect(refusal).toMatchObject({ code: 'liaison.alreadyCovered', facts: { holder } })
  })

  test('two people publishing leave one current plan', async ({ ownDatabase }) => {
    const { db } = ownDatabase
    const leader = await aContext(db, 'leader')
    const firm = await anEnterprise(leader)
    const inOwn = <T>(work: (ctx: Context) => Promise<T>) =>
      db.transaction((tx) => work({ ...leader, db: tx }))
    const drafted = await Promise.allSettled(
      [1, 2].map((goal) => inOwn((ctx) => draftPlan(ctx, aPlan(firm.id, `目标 ${goal}`)))),
    )
    const [draft] = drafted.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(drafted.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const published = await Promise.allSettled(
      [1, 2].map(() => inOwn((ctx) => publishPlan(ctx, { id: draft!.id, version: draft!.version }))),
    )
    expect(published.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const current = and(eq(plans.enterpriseId, firm.id), eq(plans.status, 'current'))
    expect(await db.$count(plans, current)).toBe(1)
  })
})

const claim = (enterpriseId: string, accountId: string) => ({
  ...{
    id: uuidv7(),
    enterpriseId,
    accountId,
    kind: 'primary' as const,
    fromOn: '2021-02-08',
    reason: undefined,
  },
})

const aPlan = (enterpriseId: string, goal: string) => ({
  ...{ id: uuidv7(), enterpriseId, goals: [goal], needs: undefined, risks: undefined, reviewOn: undefined },
  ...{ actions: [], policyIds: [] },
})
