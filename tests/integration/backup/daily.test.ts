import { describe, expect } from 'vitest'
import { calendarFinding } from '#app/doctor/calendar.server.ts'
import { databaseFindings } from '#app/doctor/versions.server.ts'
import { countLetters, listLetters, retryLetter } from '#app/domain/letters/letters.server.ts'
import { backupLetter, keepBackups } from '#app/worker/backups.server.ts'
import { receivers } from '#app/worker/receivers.server.ts'
import { startWorker } from '#app/worker/worker.server.ts'
import { readMigrations } from '#db/migrate.server.ts'
import { aContext } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'

const night = new Date('2026-11-30T02:31:00+08:00')
const schema = readMigrations().map(({ name, hash }) => ({ name, hash }))

describe('the daily backup', () => {
  test('that fails is a dead letter of the system administrator, told once, whose retry takes it at once', async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase
    const admin = await aContext(db, 'system_admin')
    const tries: number[] = []
    let fault: string | undefined = 'full'
    const backups = keepBackups({
      db,
      time: '02:30',
      clock: () => night,
      last: async () => (fault ? new Date('2026-11-29T02:30:40+08:00') : night),
      take: async () => {
        tries.push(tries.length)
        return fault
      },
      pauses: { look: 20, failed: 3_600_000 },
    })
    await expect.poll(() => countLetters(admin)).toBe(1)
    const { items } = await listLetters(admin)
    expect(items).toMatchObject([{ store: 'jobs', what: 'backup.daily', fault: 'full', tries: 1 }])
    // Nobody tries again within the hour unless he is asked to.
    await new Promise((done) => setTimeout(done, 200))
    expect(tries).toHaveLength(1)

    fault = undefined
    const timers = { [backupLetter.kind]: async () => backups.now() }
    const worker = await startWorker({ connection: ownDatabase, clock: () => night, receivers, timers })
    await retryLetter({ ...admin, now: night }, { store: 'jobs', number: items[0]!.number })
    await expect.poll(() => tries.length).toBe(2)
    await expect.poll(() => countLetters(admin)).toBe(0)
    await worker.stop()
    backups.stop()
  })

  test('that failed every time is still one letter', async ({ ownDatabase: { db } }) => {
    const admin = await aContext(db, 'system_admin')
    const last = new Date('2026-11-29T02:30:40+08:00')
    const backups = keepBackups({
      db,
      time: '02:30',
      clock: () => night,
      last: async () => last,
      take: async () => 'underWay',
      pauses: { look: 10, failed: 0 },
    })
    await expect.poll(async () => (await listLetters(admin)).items[0]?.tries ?? 0).toBeGreaterThan(2)
    backups.stop()
    expect(await countLetters(admin)).toBe(1)
  })
})

describe('the doctor', () => {
  test('misses next year’s holidays from November on, and this year’s at any time', async ({ db }) => {
    const on = (day: string) => calendarFinding(db, new Date(`${day}T12:00:00+08:00`))
    expect(await on('2026-10-31')).toMatchObject({ ok: true, facts: ['2026'] })
    expect(await on('2026-11-01')).toMatchObject({ ok: false, facts: ['2027'] })
    expect(await on('2027-01-01')).toMatchObject({ ok: false, facts: ['2027'] })
    expect(await on('2025-11-30')).toMatchObject({ ok: true, facts: ['2025, 2026'] })
  })

  test('sees a schema that is behind or ahead, and a clock that is off', async ({ db }) => {
    const look = async (ours: typeof schema, off = 0) =>
      (await databaseFindings(db, { program: '0.2.0', schema: ours, now: () => new Date(Date.now() + off) }))
        .filter(({ ok }) => !ok)
        .map(({ says, facts }) => [says, facts[0]])
    expect(await look(schema)).toEqual([])
    expect(await look([...schema, { name: '9999_next.sql', hash: 'n' }])).toEqual([
      ['behind', '9999_next.sql'],
    ])
    expect(await look(schema.slice(0, -1))).toEqual([['ahead', schema.at(-1)!.name]])
    expect(await look(schema, 60_000)).toEqual([['clockOff', '60.0']])
  })
})
