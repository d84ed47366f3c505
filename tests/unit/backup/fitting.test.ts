import { describe, expect, test } from 'vitest'
import { unequal } from '#app/backup/compared.ts'
import { isNewer, type Ours, refuseForeign } from '#app/backup/fitting.ts'
import type { Manifest } from '#app/backup/manifest.ts'
import { backupMessages } from '#app/backup/messages.ts'
import { BackupRefused, type Reason } from '#app/backup/refused.ts'
import { worded } from '#app/backup/worded.ts'

const [first, second] = [
  { name: '0000_init.sql', hash: 'a' },
  { name: '0001_next.sql', hash: 'b' },
]
const ours: Ours = { program: '0.3.0', schema: [first, second], postgres: '18.4.0' }
const photo = 'f'.repeat(64)
const aManifest = (facts: Partial<Manifest> = {}): Manifest => ({
  format: 1,
  takenAt: '2026-11-30T00:00:00.000Z',
  program: '0.3.0',
  schema: [first, second],
  postgres: '18.4',
  database: 'embedded',
  rows: { visits: 3, holiday_days: 12 },
  audit: { head: { count: 9, digest: 'd' }, before: { count: 8, digest: 'c' } },
  parts: { [photo]: { bytes: 1, sha256: photo } },
  ...facts,
})

describe('an archive', () => {
  test('of this program, or of an older one with fewer migrations, fits', () => {
    expect(() => refuseForeign(aManifest(), ours)).not.toThrow()
    expect(() => refuseForeign(aManifest({ program: '0.2.0', schema: [first] }), ours)).not.toThrow()
  })

  test.each<[string, Partial<Manifest>, Reason, string]>([
    ['a newer program', { program: '0.10.0' }, 'newerProgram', '0.10.0'],
    [
      'a newer schema',
      { schema: [first, second, { name: '0002_far.sql', hash: 'c' }] },
      'newerSchema',
      '0002_far.sql',
    ],
    ['another schema', { schema: [{ ...first, hash: 'z' }] }, 'otherSchema', '0000_init.sql'],
    ['another PostgreSQL', { postgres: '17.2' }, 'otherPostgres', '17.2'],
  ])('of %s is refused by its name', (_, facts, reason, name) => {
    let refused: unknown
    try {
      refuseForeign(aManifest(facts), ours)
    } catch (error) {
      refused = error
    }
    expect(refused).toMatchObject({ reason })
    for (const locale of ['zh-CN', 'en'] as const)
      expect(worded(refused as BackupRefused, locale)).toContain(name)
  })

  test('of files alone fits whatever PostgreSQL its database has', () => {
    expect(() => refuseForeign(aManifest({ database: 'external', postgres: '16.1' }), ours)).not.toThrow()
  })
})

test('versions are compared by their numbers', () => {
  expect([
    isNewer('0.10.0', '0.9.9'),
    isNewer('1.0', '1.0.0'),
    isNewer('1.0.1', '1.0'),
    isNewer('0.2.0', '0.3.0'),
  ]).toEqual([true, false, true, false])
})

test('what was restored is held against the manifest: every table, the chain’s end, every file', () => {
  const found = { rows: { visits: 3, holiday_days: 12 }, head: { count: 9, digest: 'd' }, files: [photo] }
  const place = (sha256: string) => sha256
  expect(unequal(aManifest(), found, place)).toEqual([])
  expect(unequal(aManifest(), { ...found, rows: { visits: 3, holiday_days: 0 } }, place)).toEqual([
    'holiday_days 0 ≠ 12',
  ])
  expect(unequal(aManifest(), { ...found, rows: { visits: 3 } }, place)).toEqual(['holiday_days – ≠ 12'])
  expect(unequal(aManifest(), { ...found, head: { count: 9, digest: 'x' } }, place)).toHaveLength(1)
  expect(unequal(aManifest(), { ...found, files: ['0'.repeat(64)] }, place)).toEqual(['0'.repeat(64)])
})

test('every refusal has its sentence in both languages', () => {
  for (const reason of Object.keys(backupMessages.en.refusals) as Reason[]) {
    const refused = new BackupRefused(reason, 'A', 'B', 'C')
    expect(worded(refused, 'zh-CN')).toMatch(/\p{Script=Han}.*(?:。|：A)$/su)
    expect(worded(refused, 'en')).not.toMatch(/\p{Script=Han}|undefined/u)
  }
})
