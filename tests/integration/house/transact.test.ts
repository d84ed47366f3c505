import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { inTransaction } from '#app/domain/context.ts'
import { transact } from '#app/domain/transact.server.ts'
import { VisitLog } from '#app/domain/visits/forms.ts'
import { logVisit } from '#app/domain/visits/mutations.server.ts'
import { auditLog } from '#db/schema/activity.ts'
import { units } from '#db/schema/cadres.ts'
import { aContext, anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const unit = (name: string) => ({ name, nameEn: name })

test('what was recorded goes out after the commit, and is there to be read by then', async ({
  ownDatabase: { db },
}) => {
  const asker = await aContext(db, 'leader')
  const seen: number[] = []
  await transact(db, asker, async (ctx) => {
    await ctx.db.insert(units).values(unit('企业服务办'))
    ctx.afterCommit(async () => {
      seen.push((await db.select().from(units).where(eq(units.name, '企业服务办'))).length)
    })
    expect(seen).toEqual([])
  })
  expect(seen).toEqual([1])
})

test('what is taken back goes nowhere: neither the whole nor a savepoint of it', async ({
  ownDatabase: { db },
}) => {
  const asker = await aContext(db, 'leader')
  const out: string[] = []
  const broken = (name: string) => async (ctx: typeof asker) => {
    await audit(ctx, { action: `unit.${name}` })
    ctx.afterCommit(() => out.push(name))
    throw new Error('taken back')
  }
  await expect(transact(db, asker, broken('whole'))).rejects.toThrow('taken back')
  await transact(db, asker, async (ctx) => {
    await inTransaction(ctx, broken('inner')).catch(() => {})
    await inTransaction(ctx, async (ctx) => {
      await audit(ctx, { action: 'unit.kept' })
      ctx.afterCommit(() => out.push('kept'))
    })
  })
  expect(out).toEqual(['kept'])
  const rows = await db.select({ action: auditLog.action }).from(auditLog).where(sql`action like 'unit.%'`)
  expect(rows).toEqual([{ action: 'unit.kept' }])
})

test('what fails after the commit is told of, and takes nothing back', async ({ ownDatabase: { db } }) => {
  const asker = await aContext(db, 'leader')
  const lost: unknown[] = []
  const done = await transact(
    db,
    asker,
    async (ctx) => {
      await ctx.db.insert(units).values(unit('办公室'))
      ctx.afterCommit(() => {
        throw new Error('receiver away')
      })
      return 'done'
    },
    (error) => lost.push(error),
  )
  expect(done).toBe('done')
  expect(lost).toHaveLength(1)
  expect(await db.select().from(units).where(eq(units.name, '办公室'))).toHaveLength(1)
})

test('A1c: the chain lets the next one through while a transaction is still at its own work', async ({
  ownDatabase: { db },
}) => {
  const asker = await aContext(db, 'leader')
  const order: string[] = []
  let go = () => {}
  const waiting = new Promise<void>((done) => {
    go = done
  })
  const slow = transact(db, asker, async (ctx) => {
    await audit(ctx, { action: 'unit.slow' })
    await waiting
    order.push('slow')
  })
  await transact(db, asker, async (ctx) => void (await audit(ctx, { action: 'unit.quick' })))
  order.push('quick')
  go()
  await slow
  expect(order).toEqual(['quick', 'slow'])
})

test('A1c: eight saves at once are all at their own work before one of them holds the chain', async ({
  ownDatabase: { db },
}) => {
  const asker = await aContext(db, 'team_member')
  const firm = await anEnterprise(asker)
  let [arrived, go] = [0, () => {}]
  const all = new Promise<void>((done) => {
    go = done
  })
  const log = () =>
    transact(db, asker, async (ctx) => {
      const facts = {
        mode: 'outbound',
        startedOn: '2021-02-01',
        startTime: '10:00',
        enterpriseIds: [firm.id],
      }
      await logVisit(ctx, VisitLog.parse({ id: uuidv7(), ...facts }))
      arrived += 1
      if (arrived === 8) go()
      await all
    })
  await Promise.all(Array.from({ length: 8 }, log))
  const told = await db.$count(auditLog, eq(auditLog.action, 'visit.logged'))
  expect([arrived, told]).toEqual([8, 8])
})
