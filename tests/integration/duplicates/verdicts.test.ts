import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { findDuplicates } from '#app/domain/enterprises/finder/find.server.ts'
import { judgePair, pairsSaid } from '#app/domain/enterprises/finder/pairs.server.ts'
import { seekWhenDue } from '#app/worker/duplicates.server.ts'
import { auditLog } from '#db/schema/activity.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { anEnterprise, testNow } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

async function aPair(ctx: Context) {
  await anEnterprise(ctx, { name: '宁波衡芥科技有限公司' })
  const second = await anEnterprise(ctx, { name: '衡芥科技' })
  await findDuplicates(ctx.db, testNow)
  const [pair] = await pairsSaid(ctx, null)
  return { pair: pair!, second }
}

describe('[duplicates] what was said of a pair', () => {
  test('is remembered, however often the finder runs', async ({ as }) => {
    const leader = await as('leader')
    for (const verdict of ['same', 'different', 'later'] as const) {
      const { pair } = await aPair(leader)
      const said = await judgePair(leader, { id: pair.id, version: pair.version, verdict })
      await findDuplicates(leader.db, testNow)
      expect((await pairsSaid(leader, verdict)).map(({ id }) => id)).toContain(pair.id)
      expect((await pairsSaid(leader, null)).map(({ id }) => id)).not.toContain(pair.id)
      const back = await judgePair(leader, { id: pair.id, version: said.version, verdict: null })
      expect(back.verdict).toBe(null)
    }
  })

  test('holds while an address changes, and is asked again when a name or code does', async ({ as }) => {
    const leader = await as('leader')
    const { pair, second } = await aPair(leader)
    const { version } = await judgePair(leader, { id: pair.id, version: pair.version, verdict: 'different' })
    const change = (facts: object) =>
      leader.db.update(enterprises).set(facts).where(eq(enterprises.id, second.id))
    await change({ address: '扬帆路 515 号' })
    await findDuplicates(leader.db, testNow)
    expect(await pairsSaid(leader, null)).toEqual([])
    await change({ name: '衡芥科技有限公司' })
    await findDuplicates(leader.db, testNow)
    const [again] = await pairsSaid(leader, null)
    expect(again).toMatchObject({ id: pair.id, verdict: null })
    expect(again!.version).toBeGreaterThan(version)
    await judgePair(leader, { id: pair.id, version: again!.version, verdict: 'different' })
    await change({ uscc: 'HK-1' })
    await findDuplicates(leader.db, testNow)
    expect(await pairsSaid(leader, null)).toHaveLength(1)
  })

  test('is said by those who keep firms, stands in the audit, and a slower colleague is told', async ({
    as,
  }) => {
    const { pair } = await aPair(await as('leader'))
    const say = { id: pair.id, version: pair.version, verdict: 'same' as const }
    await expect(judgePair(await as('follow_up'), say)).rejects.toMatchObject({ code: 'enterprises.judge' })
    const intake = await as('intake')
    await judgePair(intake, say)
    await expect(judgePair(await as('leader'), { ...say, verdict: 'different' })).rejects.toMatchObject({
      status: 409,
    })
    const told = await intake.db.select().from(auditLog).where(eq(auditLog.action, 'enterprise.compared'))
    expect(told.map(({ actorId, fields }) => [actorId, fields])).toEqual([[intake.actor.id, ['verdict']]])
  })

  test('administrators see no pair', async ({ as }) => {
    const { pair } = await aPair(await as('leader'))
    const admin = await as('system_admin')
    expect(await pairsSaid(admin, null)).toEqual([])
    await expect(
      judgePair(admin, { id: pair.id, version: pair.version, verdict: 'same' }),
    ).rejects.toMatchObject({
      status: 403,
    })
  })
})

test('[duplicates] the finder runs once a night; a park just set up waits for its first', async ({ db }) => {
  await anEnterprise({ db }, { name: '宁波衡芥科技有限公司' })
  const runs: boolean[] = []
  for (const [day, time] of [
    ['2021-02-08', '10:00'],
    ['2021-02-08', '23:00'],
    ['2021-02-09', '02:00'],
    ['2021-02-09', '04:00'],
    ['2021-02-10', '09:00'],
    ['2021-02-11', '03:00'],
    ['2021-02-15', '09:00'],
  ] as const)
    runs.push(await seekWhenDue(db, instantOf(day, time)))
  expect(runs).toEqual([false, false, true, false, false, true, true])
})
