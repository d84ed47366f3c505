import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainOf, readFacts, reading } from '#app/backup/facts.server.ts'
import { archiveName, takenAt } from '#app/backup/names.ts'
import { readArchive } from '#app/backup/reading.server.ts'
import type { RoomOf } from '#app/backup/room.server.ts'
import { takeBackup } from '#app/backup/taking.server.ts'
import { placeOf } from '#app/backup/uploads.server.ts'
import { writeArchive } from '#app/backup/writing.server.ts'
import { examine } from '#app/doctor/examine.server.ts'
import type { Check } from '#app/doctor/finding.ts'
import { programVersion } from '#app/runtime/version.server.ts'
import { embeddedVersion } from '#db/embedded/native.server.ts'
import { startEmbedded } from '#db/embedded.server.ts'
import { readMigrations } from '#db/migrate.server.ts'
import { clear } from '#tests/support/cleared.ts'
import { demoPeople, startDemoServer } from '#tests/support/demo-server.ts'
import { runProgram } from '#tests/support/programs.ts'
import { figure, size } from '#tests/support/release.ts'
import { type Acknowledged, startWriter } from './writer.ts'

// A writer works in four lanes.
const writers = 20 / 4
const before = size(60, 1_500)
const root = mkdtempSync(join(tmpdir(), 'zhigu-backup-'))
// The database's own user passes through it.
chmodSync(root, 0o755)
const [dataDir, elsewhere, backups] = ['data', 'elsewhere', 'backups'].map((name) => join(root, name)) as [
  string,
  string,
  string,
]
afterAll(() => clear(root))

let archive: string
let acknowledged: Acknowledged[]
let meanwhile = 0

beforeAll(
  async () => {
    const server = await startDemoServer({ dataDir })
    const { token } = demoPeople(dataDir).team_member
    const answer = await fetch(`${server.url}/api/v1/enterprises`, {
      headers: { Authorization: `Bearer ${token}` },
    })
    const firms = ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id)
    const working = Array.from({ length: writers }, () => startWriter(server.url, token, firms))
    await Promise.all(working.map(({ reach }) => reach(before / writers)))
    acknowledged = working.flatMap((writer) => [...writer.acknowledged])
    const taken = await runProgram('backup', dataDir, ['--to', backups])
    meanwhile = working.reduce((sum, writer) => sum + writer.acknowledged.length, 0) - acknowledged.length
    await Promise.all(working.map(({ stop }) => stop()))
    await server.stop()
    expect(taken).toMatchObject({ code: 0 })
    expect(working.flatMap(({ faults }) => faults)).toEqual([])
    archive = join(backups, readdirSync(backups)[0]!)
    expect(await runProgram('restore', elsewhere, [archive])).toMatchObject({ code: 0 })
  },
  size(300_000, 1_200_000),
)

test('a backup taken while 20 writers work holds every write acknowledged before it, the whole chain and every file', async () => {
  const manifest = await readArchive(archive)
  const running = await startEmbedded(elsewhere)
  const kept = await reading(running.url, (db) =>
    db.execute<{ id: string; told: number; photo: string }>(sql`
      select v.id, f.sha256 as photo,
        (select count(*)::int from activities a join audit_log l using (event_id) where a.visit_id = v.id) as told
      from visits v join file_links l on l.visit_id = v.id join files f on f.id = l.file_id`),
  )
  const facts = await readFacts(running.url)
  const chain = await chainOf(running.url, manifest.audit.before)
  await running.stop()

  const found = new Map(kept.map((row) => [row.id, row]))
  const lost = acknowledged.filter(({ visitId, sha256 }) => {
    const visit = found.get(visitId)
    return !visit?.told || visit.photo !== sha256 || hashOf(sha256) !== sha256
  })
  expect(acknowledged.length).toBeGreaterThanOrEqual(before)
  expect(meanwhile).toBeGreaterThan(0)
  expect(lost).toEqual([])
  expect(chain).toBe('whole')
  expect(facts.rows).toEqual(manifest.rows)
  expect(facts.files.filter((sha256) => hashOf(sha256) !== sha256)).toEqual([])
  figure(
    `20 writers: ${acknowledged.length} writes acknowledged before the backup and ${meanwhile} while it was taken, ${lost.length} lost; ` +
      `${facts.head.count} audit entries in one chain, ${facts.files.length} files by hash, ${statSync(archive).size} bytes`,
  )
})

const hashOf = (sha256: string) =>
  createHash('sha256')
    .update(readFileSync(join(elsewhere, placeOf(sha256))))
    .digest('hex')

const ours = {
  program: programVersion(),
  schema: readMigrations().map(({ name, hash }) => ({ name, hash })),
  postgres: embeddedVersion(),
}

/** The checks that are red on a folder of backups, an hour after the archive was taken unless later is said. */
async function redOn(
  folder: string,
  { later = 3_600_000, roomOf }: { later?: number; roomOf?: RoomOf } = {},
) {
  const now = new Date(takenAt(archive.slice(backups.length + 1))!.getTime() + later)
  const findings = await examine({
    node: process.versions.node,
    dataDir: elsewhere,
    backups: folder,
    ours,
    certificate: {},
    now: () => now,
    locale: 'en',
    ...(roomOf ? { roomOf } : {}),
  })
  const asked: Check[] = ['age', 'backup', 'room']
  return findings.filter(({ ok, check }) => !ok && asked.includes(check)).map(({ check }) => check)
}

/** A folder with a copy of the archive, changed by `spoil`. */
function spoilt(name: string, spoil: (path: string) => void) {
  const folder = join(root, name)
  mkdirSync(folder)
  const path = join(folder, archive.slice(backups.length + 1))
  copyFileSync(archive, path)
  spoil(path)
  return folder
}

describe('the doctor', () => {
  test('finds nothing wrong with a backup that can be restored', async () => {
    expect(await redOn(backups)).toEqual([])
  })

  test('goes red for a truncated archive', async () => {
    const half = spoilt('truncated', (path) => truncateSync(path, Math.floor(statSync(path).size / 2)))
    expect(await redOn(half)).toEqual(['backup'])
    const almost = spoilt('almost', (path) => truncateSync(path, statSync(path).size - 1))
    expect(await redOn(almost)).toEqual(['backup'])
  })

  test('goes red for one flipped byte, wherever it is', async () => {
    const bytes = statSync(archive).size
    for (const share of [0, 0.3, 0.6, 0.999]) {
      const folder = spoilt(`flipped-${share}`, (path) => {
        const content = readFileSync(path)
        content[Math.floor(bytes * share)]! ^= 1
        writeFileSync(path, content)
      })
      expect(await redOn(folder)).toEqual(['backup'])
    }
  })

  test('goes red for an old backup, and for none', async () => {
    expect(await redOn(backups, { later: 37 * 3_600_000 })).toEqual(['age'])
    expect(await redOn(join(root, 'nowhere'))).toEqual(['age'])
  })

  test('goes red for a full disk', async () => {
    const roomOf: RoomOf = async () => ({ free: 100e6, total: 500e9 })
    expect(await redOn(backups, { roomOf })).toEqual(['room', 'room'])
  })

  test('goes red for a table that is empty in the archive', async () => {
    const running = await startEmbedded(elsewhere)
    await reading(running.url, (db) => db.execute(sql`delete from holiday_days`))
    const other = join(root, 'other')
    const source = { url: running.url, embedded: true, dataDir: elsewhere }
    const emptied = await takeBackup(source, { to: other, now: new Date(), program: ours.program })
    await running.stop()
    const { parts: _, ...said } = await readArchive(archive)
    const folder = join(root, 'emptied')
    mkdirSync(folder)
    await writeArchive(join(folder, archiveName(new Date(said.takenAt), false)), {}, async (add) => {
      await readArchive(emptied.path, undefined, (name, content) =>
        content ? add.file(name, emptied.manifest.parts[name]!.bytes, content) : add.folder(name),
      )
      return { ...said, audit: emptied.manifest.audit }
    })
    expect(await redOn(other, { later: Date.now() - Date.parse(said.takenAt) })).toEqual([])
    expect(await redOn(folder)).toEqual(['backup'])
  })
})

test('a disk that fills up while a backup is taken is said by its name, and no half of one stays', async () => {
  const running = await startEmbedded(elsewhere)
  const to = join(root, 'full')
  let room = 1_000_000
  const create = () =>
    new Writable({
      write(piece: Buffer, _, done) {
        room -= piece.length
        done(room < 0 ? Object.assign(new Error('no space left'), { code: 'ENOSPC' }) : null)
      },
    })
  const source = { url: running.url, embedded: true, dataDir: elsewhere }
  const asked = { to, now: new Date(), program: ours.program }
  await expect(takeBackup(source, { ...asked, create })).rejects.toMatchObject({ reason: 'full' })
  const roomOf: RoomOf = async () => ({ free: 1_000, total: 500e9 })
  await expect(takeBackup(source, { ...asked, roomOf })).rejects.toMatchObject({ reason: 'small' })
  await running.stop()
  expect(readdirSync(to)).toEqual([])
  expect(readdirSync(elsewhere).filter((name) => name.startsWith('copy-'))).toEqual([])
})
