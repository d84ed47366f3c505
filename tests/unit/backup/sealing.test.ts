import { randomBytes } from 'node:crypto'
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { flow } from '#app/backup/flow.server.ts'
import type { Manifest } from '#app/backup/manifest.ts'
import { readArchive } from '#app/backup/reading.server.ts'
import { createFile, writeArchive } from '#app/backup/writing.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhigu-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const said: Omit<Manifest, 'parts'> = {
  format: 1,
  takenAt: '2026-11-30T00:00:00.000Z',
  program: '0.2.0',
  schema: [],
  postgres: '18.4',
  database: 'external',
  rows: {},
  audit: { head: { count: 0, digest: '' }, before: { count: 0, digest: '' } },
}
const content = randomBytes(300_000)
let made = 0

async function anArchive(passphrase?: string) {
  made += 1
  const path = join(folder, `${made}.tar.gz`)
  await writeArchive(path, { passphrase }, async (add) => {
    await add.folder('database/empty/')
    await add.file('files/aa/photo', content.length, Readable.from([content]))
    return said
  })
  return path
}

const reasonOf = (path: string, passphrase?: string) =>
  readArchive(path, passphrase).then(
    () => 'whole',
    ({ reason, message }) => reason ?? message,
  )

describe.each([
  ['open', undefined],
  ['sealed', '九龙湖 pass phrase'],
])('an archive that is %s', (_, passphrase) => {
  test('is read as it was written', async () => {
    const pieces: Buffer[] = []
    const read = await readArchive(await anArchive(passphrase), passphrase, async (_name, stream) => {
      if (stream) for await (const piece of stream) pieces.push(piece)
    })
    expect(Buffer.concat(pieces)).toEqual(content)
    expect(read.parts['files/aa/photo']?.bytes).toBe(content.length)
  })

  test('is refused when any byte of it was changed', async () => {
    const path = await anArchive(passphrase)
    const whole = readFileSync(path)
    const places = passphrase
      ? [0, 20, 31, 40, 150_000, whole.length - 1]
      : [0, 3, 5, 9, 40, 100_000, ...Array.from({ length: 110 }, (_, back) => whole.length - 1 - back)]
    for (const place of places) {
      const changed = Buffer.from(whole)
      changed[place]! ^= 0x10
      writeFileSync(path, changed)
      expect(`${place} ${await reasonOf(path, passphrase)}`).not.toMatch(/whole/)
    }
  })

  test('is refused wherever it was cut', async () => {
    const path = await anArchive(passphrase)
    const whole = readFileSync(path)
    const frame = 32 + 64 * 1024 + 16
    for (const length of [0, 31, frame, frame * 2 - 32, whole.length - 85, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length))
      expect(`${length} ${await reasonOf(path, passphrase)}`).toMatch(/ (?:cut|damaged|wrongPassphrase)$/)
    }
  })
})

test('a sealed archive opens to its passphrase alone, and shows nothing of what is in it', async () => {
  const path = await anArchive('right')
  expect(await reasonOf(path)).toBe('needsPassphrase')
  expect(await reasonOf(path, 'wrong')).toBe('wrongPassphrase')
  expect(await reasonOf(path, 'right')).toBe('whole')
  expect(readFileSync(path).includes('photo')).toBe(false)
  expect(readFileSync(await anArchive('right')).subarray(32)).not.toEqual(readFileSync(path).subarray(32))
})

test('frames of a sealed archive cannot change places', async () => {
  const path = await anArchive('right')
  const whole = readFileSync(path)
  const frame = (number: number) => whole.subarray(32 + number * 65_552, 32 + (number + 1) * 65_552)
  const rest = whole.subarray(32 + 2 * 65_552)
  writeFileSync(path, Buffer.concat([whole.subarray(0, 32), frame(1), frame(0), rest]))
  expect(await reasonOf(path, 'right')).toBe('wrongPassphrase')
})

test('a disk that fills up leaves neither half an archive nor anybody waiting', async () => {
  let written = 0
  const create = (path: string) => {
    const file = createFile(path)
    return new Writable({
      write(piece: Buffer, encoding, done) {
        written += piece.length
        if (written > 100_000) done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
        else file.write(piece, encoding, done)
      },
      destroy: (error, done) => {
        file.destroy()
        done(error)
      },
    })
  }
  const path = join(folder, 'full.tar.gz')
  const writing = writeArchive(path, { create }, async (add) => {
    for (let part = 0; part < 40; part += 1)
      await add.file(`files/aa/${part}`, content.length, Readable.from([content]))
    return said
  })
  await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(readdirSync(folder).filter((name) => name.startsWith('full'))).toEqual([])
})

test('an archive whose part cannot be taken up says why, not that it was closed', async () => {
  const full = () => Promise.reject(new Error('no space left'))
  await expect(readArchive(await anArchive(), undefined, full)).rejects.toThrow('no space left')
})

test('a second stream that finds the same fault a moment later ends nothing', async () => {
  const [first, second] = [new PassThrough(), new PassThrough()]
  const flowing = flow([first, second, createWriteStream('/dev/null')])
  first.destroy(new Error('cut'))
  await expect(flowing).rejects.toThrow('cut')
  expect(() => second.emit('error', new Error('cut'))).not.toThrow()
})
