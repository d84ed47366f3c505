import { expect, test } from 'vitest'
import { sentences } from '#app/domain/overview/firm/sentences.ts'

test('what ends in a stop gets no second one, and nothing leaves no gap', () => {
  expect(sentences(['何静怡，周明远', '看 B 楼 3 层。', null, '写进协议'], '。')).toBe(
    '何静怡，周明远。看 B 楼 3 层。写进协议',
  )
})
