import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { sweepEnded } from '#app/domain/outbox/queue.server.ts'
import { addTask, completeTask, reopenTask } from '#app/domain/tasks/mutations.server.ts'
import { receivers } from '#app/worker/receivers.server.ts'
import { timers } from '#app/worker/timers.server.ts'
import { startWorker } from '#app/worker/worker.server.ts'
import type { Connection } from '#db/connect.server.ts'
import { jobs, outbox } from '#db/schema/outbox.ts'
import { aContext, testNow } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const dueOn = '2021-02-10'
const aTask = () => ({ id: uuidv7(), kind: 'other' as const, title: '催园区网络', dueOn })

/** Works off whatever is due at `now`, as a worker would that is started then. */
async function workAt(connection: Connection, now: Date) {
  const worker = await startWorker({ connection, clock: () => now, receivers, timers })
  for (let tries = 0; tries < 400; tries += 1) {
    const left = await connection.db.execute<{ n: number }>(sql`select
      (select count(*)::int from jobs where status = 'waiting' and due_at <= ${now.toISOString()}::timestamptz)
      + (select count(*)::int from outbox where status = 'waiting' and due_at <= ${now.toISOString()}::timestamptz) as n`)
    if (!left[0]!.n) break
    await new Promise((done) => setTimeout(done, 10))
  }
  await worker.stop()
}

test('[outbox] what falls due while the server is down happens once, however long it was down', async ({
  ownDatabase: connection,
}) => {
  const ctx = await aContext(connection.db, 'team_member')
  await addTask(ctx, aTask())
  const told: string[] = []
  const unhear = await connection.hear('happened', {
    told: (payload) => told.push(JSON.parse(payload).event),
    again: () => {},
  })
  await workAt(connection, instantOf('2021-02-14'))
  await workAt(connection, instantOf('2021-02-15'))
  await unhear()
  expect(told.sort()).toEqual(['task.due', 'task.late'])
  const letters = await connection.db.select().from(outbox).where(eq(outbox.event, 'task.late'))
  expect(letters.map(({ status }) => status)).toEqual(['done'])
})

test('[outbox] two workers started at once ring a timer once', async ({ ownDatabase: connection }) => {
  const ctx = await aContext(connection.db, 'team_member')
  await addTask(ctx, aTask())
  const later = instantOf('2021-02-11')
  await Promise.all([workAt(connection, later), workAt(connection, later), workAt(connection, later)])
  const letters = await connection.db.select().from(outbox).where(eq(outbox.event, 'task.late'))
  expect(letters).toHaveLength(1)
})

test('[outbox] a timer goes when its clock stops, and is back when it runs again', async ({ as, db }) => {
  const ctx = await as('team_member')
  const task = await addTask(ctx, aTask())
  const due = () =>
    db
      .select({ kind: jobs.kind, at: jobs.dueAt })
      .from(jobs)
      .where(eq(jobs.subjectId, task.id))
      .orderBy(jobs.kind)
  const both = [
    { kind: 'task.due', at: instantOf(dueOn) },
    { kind: 'task.late', at: instantOf('2021-02-11') },
  ]
  expect(await due()).toEqual(both)
  const done = await completeTask(ctx, { id: task.id, version: task.version, note: undefined })
  expect(await due()).toEqual([])
  await reopenTask(ctx, { id: task.id, version: done.version, note: undefined })
  expect(await due()).toEqual(both)
})

test('[outbox] a letter that does not press waits a minute, unless one that presses follows it', async ({
  as,
  db,
}) => {
  const ctx = await as('team_member')
  const other = await as('team_member')
  await addTask(ctx, { ...aTask(), ownerId: other.actor.id } as never)
  const [letter] = await db.select().from(outbox).where(eq(outbox.event, 'task.given'))
  expect(letter!.dueAt.getTime() - testNow.getTime()).toBe(60_000)
})

test('[outbox] what was told is forgotten after some days, a dead letter is not', async ({ db }) => {
  const subjectId = uuidv7()
  const row = (status: 'done' | 'dead') => ({
    ...{
      eventId: uuidv7(),
      event: 'test',
      receiver: 'test',
      queue: `t:${subjectId}`,
      subjectKind: 't',
      subjectId,
    },
    ...{ pressing: false, dueAt: testNow, endedAt: testNow, status },
  })
  await db.insert(outbox).values([row('done'), row('dead')])
  expect(await sweepEnded(db, outbox, testNow)).toBe(0)
  expect(await sweepEnded(db, outbox, instantOf('2021-02-20'))).toBe(1)
})
