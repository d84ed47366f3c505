import { expect, test } from 'vitest'
import { readingsOf, soundOf } from '#app/domain/pinyin.server.ts'

test.each([
  ['华迪计算机', 'huadijisuanji', 'hdjsj'],
  ['折桂人才云', 'zheguirencaiyun', 'zgrcy'],
  ['HR云SaaS 2号', 'hryunsaas2hao', 'hrysaas2h'],
  ['绿洲', 'lvzhou', 'lz'],
  ['重庆长安', 'chongqingchangan', 'cqca'],
])('%s sounds %s, in short %s', (name, pinyin, initials) =>
  expect(soundOf(name)).toEqual({ pinyin, initials }),
)

test('a character is looked for under every reading', () =>
  expect(readingsOf('重')).toEqual(expect.arrayContaining(['z', 'c'])))
