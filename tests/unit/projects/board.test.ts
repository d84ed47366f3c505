import { describe, expect, test } from 'vitest'
import { groupHead } from '#app/domain/projects/board/heads.ts'

describe('the heads of the board', () => {
  test('D14: of lost projects none is called in talk any more', () => {
    expect(groupHead('talk', 'lost', 'zh-CN')).toBe('流失于在谈')
    expect(groupHead('talk', 'lost', 'en')).toBe('Lost, was in talk')
  })
  test('D14: nor of shelved ones a lead, nor of departed ones landed', () => {
    expect(groupHead('lead', 'shelved', 'zh-CN')).toBe('搁置于线索')
    expect(groupHead('landed', 'left', 'zh-CN')).toBe('迁出于落地')
  })
  test('D14: what is under way is called by where it stands', () => {
    expect(groupHead('talk', null, 'zh-CN')).toBe('在谈')
    expect(groupHead('running', null, 'zh-CN')).toBe('运营')
  })
})
