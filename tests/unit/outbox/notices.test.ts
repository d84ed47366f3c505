import { describe, expect, test } from 'vitest'
import { concerned } from '#app/domain/inbox/concerned.server.ts'
import { notices } from '#app/domain/notices.ts'
import { patience, pauseAfter } from '#app/domain/outbox/pauses.ts'
import { eventName } from '#app/http/wording.ts'

const words = import.meta.glob<Record<string, object>>('../../../app/domain/*/notices.ts', { eager: true })

describe('what an event says of whom it concerns', () => {
  test('is gathered from every word', () => {
    const all = Object.values(words).flatMap((word) => Object.values(word).flatMap(Object.keys))
    expect(Object.keys(notices).sort()).toEqual(all.sort())
  })

  test.each(Object.keys(notices))(
    '%s names parts that its word can find, and has a name in both languages',
    (event) => {
      const [kind = ''] = event.split('.')
      for (const part of notices[event]!.to) expect(concerned[kind]).toHaveProperty(part)
      for (const locale of ['zh-CN', 'en'] as const) expect(eventName(event, locale)).not.toBe(event)
    },
  )
})

test('pauses grow fourfold up to an hour, and all tries take less than a day', () => {
  const pauses = Array.from({ length: patience.tries - 1 }, (_, at) => pauseAfter(at + 1, patience, 0.5))
  expect(pauses.slice(0, 4)).toEqual([1_000, 4_000, 16_000, 64_000])
  expect(Math.max(...pauses)).toBe(patience.longestPause)
  expect(pauseAfter(3, patience, 0)).toBeLessThan(pauseAfter(3, patience, 1))
})
