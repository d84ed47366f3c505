import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { restoreBackup } from '#app/backup/restoring.server.ts'
import { takeBackup } from '#app/backup/taking.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'
import { isAtHead, migrate, readMigrations } from '#db/migrate.server.ts'
import { clear } from '#tests/support/cleared.ts'

const root = mkdtempSync(join(tmpdir(), 'zhigu-older-'))
// The database's own user passes through it.
chmodSync(root, 0o755)
afterAll(() => clear(root))
const at = (name: string) => join(root, name)
const now = new Date('2026-11-30T02:30:00+08:00')
const ours = { program: '0.3.0', schema: readMigrations().map(({ name, hash }) => ({ name, hash })) }

describe('a backup of the released version', () => {
  test('is taken by this program, restored, and migrated at the start; one of a newer program is refused', async () => {
    const old = await startEmbedded(at('old'))
    const sql = postgres(old.url, { max: 2, onnotice: () => {} })
    await migrate(sql, readMigrations('tests/fixtures/releases/0.2.0'))
    await sql`insert into dictionary_entries (kind, code, zh, en) values ('industry', 'kept', '留存', 'Kept')`
    await sql.end()
    const source = { url: old.url, embedded: true, dataDir: at('old') }
    const { path } = await takeBackup(source, { to: at('backups'), now, program: '0.2.0' })
    const future = await takeBackup(source, { to: at('future'), now, program: '0.4.0' })
    await old.stop()

    await expect(restoreBackup({ archive: future.path, to: at('refused'), now, ours })).rejects.toMatchObject(
      { reason: 'newerProgram', facts: ['0.4.0', '0.3.0'] },
    )
    expect(readdirSync(root)).not.toContain('refused')

    await restoreBackup({ archive: path, to: at('new'), now, ours })
    const running = await startEmbedded(at('new'))
    const again = postgres(running.url, { max: 2, onnotice: () => {} })
    await migrate(again)
    expect(await isAtHead(again)).toBe(true)
    expect(await again`select zh from dictionary_entries where code = 'kept'`).toEqual([{ zh: '留存' }])
    await again.end()

    // In use, and then put aside.
    await expect(restoreBackup({ archive: path, to: at('new'), now, ours })).rejects.toMatchObject({
      reason: 'holdsSomething',
    })
    await expect(
      restoreBackup({ archive: path, to: at('new'), now, ours, replace: true }),
    ).rejects.toMatchObject({ reason: 'inUse' })
    await running.stop()
    const { aside } = await restoreBackup({ archive: path, to: at('new'), now, ours, replace: true })
    expect(aside).toEqual([at('new/before-20261130-023000')])
    expect(readdirSync(aside[0]!)).toEqual(expect.arrayContaining(['pg', 'password', 'files']))
  })

  test('is not restored over anything, and a damaged one makes nothing at all', async () => {
    mkdirSync(at('notes'))
    writeFileSync(at('notes/diary.txt'), 'mine')
    const archive = join(at('backups'), readdirSync(at('backups'))[0]!)
    await expect(restoreBackup({ archive, to: at('notes'), now, ours })).rejects.toMatchObject({
      reason: 'holdsSomething',
    })
    writeFileSync(at('half'), 'no archive')
    await expect(restoreBackup({ archive: at('half'), to: at('made'), now, ours })).rejects.toMatchObject({
      reason: 'cut',
    })
    expect(readdirSync(root)).not.toContain('made')
    expect(readdirSync(at('notes'))).toEqual(['diary.txt'])
  })
})
