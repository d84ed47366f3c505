import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import { demoTest } from '#tests/support/harness.ts'
import { expectCareAsHeld } from './care.ts'

demoTest(
  'the 包片图’s sums and loads follow every firm: its patch, its cadre, who leaves and who acts',
  async ({ as, db }) => {
    const leader = await as('leader')
    expect(await expectCareAsHeld(leader)).toBeGreaterThan(10)
    const [primary] = await db
      .select()
      .from(liaisonAssignments)
      .where(eq(liaisonAssignments.kind, 'primary'))
      .limit(1)
    const [deputy] = await db
      .select()
      .from(liaisonAssignments)
      .where(eq(liaisonAssignments.kind, 'deputy'))
      .limit(1)
    for (const { accountId } of [primary!, deputy!]) {
      await db.update(accounts).set({ disabledAt: leader.now }).where(eq(accounts.id, accountId))
      await expectCareAsHeld(leader)
    }
    await db.update(enterprises).set({ patchId: null }).where(eq(enterprises.id, primary!.enterpriseId))
    await expectCareAsHeld(leader)
    await db
      .update(enterprises)
      .set({ residentSince: '2030-01-01' })
      .where(eq(enterprises.status, 'resident'))
    await db.delete(liaisonAssignments).where(eq(liaisonAssignments.enterpriseId, deputy!.enterpriseId))
    await expectCareAsHeld(leader)
  },
)
