import { describe, expect, test } from 'vitest'
import { BookFault, bookFaults } from '#app/domain/imports/book/fault.ts'
import { bookMessages } from '#app/domain/imports/book/messages.ts'
import { hostileFiles } from '#tests/support/hostile/all.ts'
import { manyTexts } from '#tests/support/hostile/parts.ts'
import { figure, isRelease } from '#tests/support/release.ts'
import { readHere, wholeBook } from '#tests/support/uploaded.ts'

const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof BookFault ? error.code : error),
  )

describe('[hostile-files]', () => {
  // A thread for each takes its time to start; without, they are refused by the same reader.
  const read = isRelease ? wholeBook : readHere
  test.each(hostileFiles)('%s is refused as %s', async (_, refused, make) => {
    expect(await refusalOf(read(make()))).toBe(refused)
  })

  test('that are refused in a thread are refused by the same names', async () => {
    for (const [, refused, make] of hostileFiles.filter((_, at) => at % 20 === 1))
      expect(await refusalOf(wholeBook(make()))).toBe(refused)
  })

  test('a file for which its thread has too little memory ends the thread and nothing else', async () => {
    // Four times its room: how far beyond its limit a heap is let grow depends on when it is next swept.
    expect(await refusalOf(wholeBook(manyTexts(600_000), { heapMegabytes: 16 }))).toBe('tooMuchMemory')
    expect((await wholeBook(manyTexts())).lines[0]).toHaveLength(1)
  })

  test('a thread that says nothing for too long is ended', async () => {
    expect(await refusalOf(wholeBook(manyTexts(), { silentSeconds: 0.01 }))).toBe('tooSlow')
  })

  test('are sixty or more, by every name a file is refused by, each worded in both languages', () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(60)
    const named = new Set(['tooMuchMemory', 'tooSlow', ...hostileFiles.map(([, refused]) => refused)])
    expect([...named].sort()).toEqual([...bookFaults].sort())
    for (const words of Object.values(bookMessages))
      expect(Object.keys(words.faults).sort()).toEqual([...bookFaults].sort())
    figure(`[hostile-files] ${hostileFiles.length} files are refused, each by the name of its fault`)
  })
})
