import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { certificateFindings } from '#app/doctor/certificate.server.ts'
import { diskFindings } from '#app/doctor/disk.server.ts'
import { fine, type Says, wrong } from '#app/doctor/finding.ts'
import { doctorMessages } from '#app/doctor/messages.ts'
import { linesOf, sentenceOf } from '#app/doctor/told.ts'
import { nodeFinding } from '#app/doctor/versions.server.ts'
import { dumpCommand } from '#scripts/dump-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhigu-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const day = 86_400_000

describe('the certificate', () => {
  const file = join(folder, 'certificate.pem')
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '90',
      ],
      ...['-subj', '/CN=zhigu.example.cn', '-keyout', join(folder, 'key.pem'), '-out', file],
    ],
    { stdio: 'ignore' },
  )

  test.each([
    [60, true, 'certificate'],
    [13, false, 'ends'],
    [-2, false, 'ended'],
  ])('with %i days left is told as it is', async (days, ok, says) => {
    const end = new Date(new X509Certificate(execFileSync('cat', [file])).validTo)
    const now = new Date(end.getTime() - days * day - 3_600_000 * Math.sign(days))
    expect(await certificateFindings({ file }, now)).toMatchObject([{ ok, says }])
  })

  test('that cannot be read is wrong, and nobody asks for one where there is none', async () => {
    expect(await certificateFindings({ file: join(folder, 'none.pem') }, new Date())).toMatchObject([
      { ok: false, says: 'noCertificate', facts: [join(folder, 'none.pem'), 'ENOENT'] },
    ])
    writeFileSync(join(folder, 'bad.pem'), 'no certificate')
    expect(await certificateFindings({ file: join(folder, 'bad.pem') }, new Date())).toMatchObject([
      { ok: false },
    ])
    expect(await certificateFindings({ origin: 'http://localhost:3000' }, new Date())).toEqual([])
  })
})

describe('the disk', () => {
  test.each([
    ['a small one nearly full', 1e9, 30e9, 0, false],
    ['a large one with 30 GB left', 30e9, 4000e9, 0, true],
    ['one without room for the next backup', 30e9, 100e9, 31e9, false],
    ['one with a fifth left', 8e9, 40e9, 2e9, true],
  ])('%s', async (_, free, total, needed, ok) => {
    expect(await diskFindings([folder], needed, async () => ({ free, total }))).toMatchObject([{ ok }])
  })
})

test('an old node is told', () => {
  expect(nodeFinding('18.20.1')).toMatchObject({ ok: false, says: 'oldNode' })
  expect(nodeFinding('20.20.2')).toMatchObject({ ok: true })
})

test('every finding has its sentence in both languages, and the last line counts what is wrong', () => {
  for (const says of Object.keys(doctorMessages.en.says) as Says[])
    for (const locale of ['zh-CN', 'en'] as const)
      expect(sentenceOf(fine('node', says, 'A', 'B', 'C', 'D'), locale)).not.toContain('undefined')
  const findings = [fine('node', 'version', '20'), wrong('age', 'none', '/backups')]
  expect(linesOf(findings, 'en')).toEqual([
    'ok\tNode\t20',
    'WRONG\tLast backup\tNo backup in /backups: npm run backup.',
    '1 wrong.',
  ])
  expect(linesOf(findings.slice(0, 1), 'zh-CN')).toEqual(['正常\tNode\t20', '全部正常。'])
})

test('the command for a database outside names all but the password', () => {
  const said = dumpCommand(
    'postgres://zhigu_owner:s3cret@db.example.cn:5433/park',
    '/b/zhigu-20261130-023005.tar.gz',
  )
  expect(said).toBe(
    'pg_dump --format=custom --file=/b/zhigu-20261130-023005.dump --host=db.example.cn --port=5433 --username=zhigu_owner --dbname=park',
  )
})
