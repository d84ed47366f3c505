import { spawn } from 'node:child_process'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox.ts'
import { ended } from '#tests/support/demo-server.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { figure, size } from '#tests/support/release.ts'

const rows = size(200, 2_000)
const kills = size(5, 50)
const records = rows / 10
const running = new Set<Awaited<ReturnType<typeof aWorker>>>()
afterAll(async () => {
  for (const one of running) await ended(one, 'SIGKILL')
})

type Count = { n: number }

test(`[outbox] ${rows} letters to a receiver that fails half the time, the worker killed ${kills} times: none is lost`, {
  timeout: 600_000,
}, async () => {
  const { db, appUrl, ownerUrl } = await freshDatabase(4)
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await owner`create table arrived (place bigint generated always as identity, event_id uuid, queue text, seq bigint)`
  await owner`grant insert, select on arrived to zhigu_app`
  await owner.end()
  await write(db)
  const settled = async () =>
    (await db.execute<Count>(sql`select count(*)::int as n from outbox where status <> 'waiting'`))[0]!.n

  for (let kill = 0; kill < kills; kill += 1) {
    const worker = await aWorker(appUrl)
    // Killed in the middle of its work, as long as there is any.
    const before = await settled()
    for (let tries = 0; tries < 200 && (await settled()) < before + 3 + (kill % 10); tries += 1)
      await moment()
    await ended(worker, 'SIGKILL')
    running.delete(worker)
  }
  const last = await aWorker(appUrl)
  for (let tries = 0; tries < 6_000 && (await settled()) < rows; tries += 1) await moment()
  await ended(last, 'SIGKILL')
  running.delete(last)

  const byStatus = await db.execute<Count & { status: string }>(
    sql`select status, count(*)::int as n from outbox group by status order by status`,
  )
  const of = (status: string) => byStatus.find((one) => one.status === status)?.n ?? 0
  expect(of('done') + of('dead')).toBe(rows)

  const lost = await db.execute(sql`select seq from outbox o where status = 'done'
    and not exists (select 1 from arrived a where a.event_id = o.event_id and a.seq = o.seq)`)
  expect(lost).toEqual([])
  const strange = await db.execute(sql`select place from arrived a
    where not exists (select 1 from outbox o where o.event_id = a.event_id and o.seq = a.seq)`)
  expect(strange).toEqual([])

  const outOfOrder = await db.execute(sql`select place from (
    select place, seq, max(seq) over (partition by queue order by place) as highest from arrived) as told
    where seq < highest`)
  expect(outOfOrder).toEqual([])

  const held = await db.execute(sql`select d.seq from outbox d where d.status = 'dead' and exists (
    select 1 from outbox later where later.queue = d.queue and later.seq > d.seq and later.status = 'waiting')`)
  expect(held).toEqual([])
  const [poison] = await db.execute<{ status: string; tries: number; fault: string }>(
    sql`select status, tries, fault from outbox where event = 'test.poison'`,
  )
  expect(poison).toEqual({ status: 'dead', tries: 8, fault: 'Error' })

  const [twice] = await db.execute<Count>(
    sql`select count(*)::int as n from (select event_id from arrived group by event_id having count(*) > 1) as again`,
  )
  expect(twice!.n).toBeGreaterThan(0)
  figure(
    `${rows} letters, ${kills} kills: ${of('done')} delivered, ${of('dead')} dead letters, 0 lost, 0 out of order, ${twice!.n} heard more than once under the same event id`,
  )
})

/** Ten letters a record, in turn; the very first one is never accepted. */
async function write(db: Awaited<ReturnType<typeof freshDatabase>>['db']) {
  const subjects = Array.from({ length: records }, () => uuidv7())
  const now = new Date()
  await db.insert(outbox).values(
    Array.from({ length: rows }, (_, at) => {
      const subjectId = subjects[at % records]!
      return {
        ...{
          eventId: uuidv7(),
          event: at === 0 ? 'test.poison' : 'test.told',
          receiver: 'test',
          pressing: true,
        },
        ...{ queue: `test:${subjectId}`, subjectKind: 'test', subjectId, dueAt: now },
      }
    }),
  )
}

async function aWorker(url: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/outbox-process.ts', url], {
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  await new Promise<void>((done, fail) => {
    child.stdout.once('data', () => done())
    child.once('exit', (code) => fail(new Error(`the worker ended with ${code}`)))
  })
  return child
}

const moment = () => new Promise((done) => setTimeout(done, 15))
