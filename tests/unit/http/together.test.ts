import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { together } from '#app/http/together.server.ts'

/** An `ask` that answers when told to, and what it was asked. */
function slowAnswers() {
  const asked: { keys: string[]; answer: () => void; fail: () => void }[] = []
  const find = together(
    (keys: string[], at: number) =>
      new Promise<Map<string, string>>((done, failed) => {
        const answer = () =>
          done(new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}@${at}`])))
        asked.push({ keys, answer, fail: () => failed(new Error('cut')) })
      }),
  )
  return { asked, find }
}

test('questions of one turn of the event loop go out together', async () => {
  const { asked, find } = slowAnswers()
  void find('a', 1)
  void find('b', 1)
  await turn()
  expect(asked.map(({ keys }) => keys)).toEqual([['a', 'b']])
})

test('what comes while one is under way goes out together, each key once, and none is answered by the earlier one', async () => {
  const { asked, find } = slowAnswers()
  const first = find('a', 1)
  await turn()
  const later = [find('a', 2), find('b', 3), find('b', 4), find('nobody', 5)]
  expect(asked.length).toBe(1)
  asked[0]!.answer()
  expect(await first).toBe('a@1')
  await turn()
  expect(asked[1]!.keys).toEqual(['a', 'b', 'nobody'])
  asked[1]!.answer()
  expect(await Promise.all(later)).toEqual(['a@5', 'b@5', 'b@5', undefined])
})

test('a failure is everybody’s who asked then, and nobody’s who asks after it', async () => {
  const { asked, find } = slowAnswers()
  const failed = find('a', 1)
  await turn()
  const next = find('a', 2)
  asked[0]!.fail()
  await expect(failed).rejects.toThrow('cut')
  await turn()
  asked[1]!.answer()
  expect(await next).toBe('a@2')
})
