import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { connect, type Db } from '#db/connect.server.ts'
import { violated } from '#db/errors.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { settings } from '#db/schema/cadres.ts'
import { test } from '#tests/support/harness.ts'
import { wireTo } from '#tests/support/wire.ts'

const put = async (db: Db, key: string) => {
  await db.insert(settings).values({ key, value: '1' })
}
const stands = (db: Db, key: string) => db.$count(settings, eq(settings.key, key))
const fault = (done: Promise<unknown>) => done.then(() => 'done', violated)
const taken = 'settings_pkey'

test('what only writes is sent with the begin and the commit: one round trip for all of it', async ({
  ownDatabase,
}) => {
  const wire = await wireTo(ownDatabase.appUrl)
  const through = connect({ ...wire.ends, max: 1, patience: noHurry })
  const keys = ['a', 'b', 'c']
  const save = (round: number) =>
    through.db.transaction(async (tx) => {
      for (const key of keys) await put(tx, `${key}${round}`)
    })
  // The connection is opened and the statement kept by the first ones; a busy machine may part what was sent together.
  const spoken = []
  for (let round = 0; round < 8; round += 1) spoken.push(await wire.during(() => save(round)))
  expect(spoken).toContainEqual({ trips: 1, statements: 5 })
  expect(await stands(ownDatabase.db, 'c7')).toBe(1)
  await through.close()
  await wire.close()
})

test('a commit behind a failed write takes everything back, and says what failed', async ({
  ownDatabase: { db },
}) => {
  await put(db, 'there')
  const done = db.transaction(async (tx) => {
    await put(tx, 'first')
    await put(tx, 'there')
    await put(tx, 'last')
  })
  expect(await fault(done)).toBe(taken)
  expect([await stands(db, 'first'), await stands(db, 'last')]).toEqual([0, 0])
})

test('what is asked after a failed write is told what failed, not that it came too late', async ({
  ownDatabase: { db },
}) => {
  await put(db, 'there')
  let heard: unknown
  const done = db.transaction(async (tx) => {
    await put(tx, 'there')
    heard = await fault(stands(tx, 'there'))
  })
  expect(await fault(done)).toBe(taken)
  expect(heard).toBe(taken)
})

test('a savepoint is over when all of it was written: it alone is taken back', async ({
  ownDatabase: { db },
}) => {
  await put(db, 'there')
  await db.transaction(async (tx) => {
    await put(tx, 'before')
    const inner = tx.transaction(async (tx) => {
      await put(tx, 'inside')
      await put(tx, 'there')
    })
    expect(await fault(inner)).toBe(taken)
    await put(tx, 'after')
  })
  const there = await Promise.all(['before', 'inside', 'after'].map((key) => stands(db, key)))
  expect(there).toEqual([1, 0, 1])
})

test('a write that failed before a savepoint is nobody’s inside it', async ({ ownDatabase: { db } }) => {
  await put(db, 'there')
  const done = db.transaction(async (tx) => {
    await put(tx, 'there')
    await tx
      .transaction((tx) => put(tx, 'inside'))
      .catch((error) => {
        expect(violated(error)).toBe(taken)
      })
  })
  expect(await fault(done)).toBe(taken)
  expect(await stands(db, 'inside')).toBe(0)
})

test('a connection that is lost in the middle is given to nobody again', async ({ ownDatabase: { db } }) => {
  const done = db.transaction(async (tx) => {
    await put(tx, 'lost')
    const [self] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await db.execute(sql`select pg_terminate_backend(${self!.pid})`)
    await put(tx, 'later')
  })
  await expect(done).rejects.toThrow()
  await Promise.all(Array.from({ length: 30 }, (_, at) => db.transaction((tx) => put(tx, `next${at}`))))
  expect([await stands(db, 'lost'), await stands(db, 'next29')]).toEqual([0, 1])
})
