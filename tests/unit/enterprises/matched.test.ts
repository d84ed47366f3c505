import { expect, test } from 'vitest'
import { matchesIn } from '#app/domain/matched.server.ts'

const marked = (label: string, typed: string, as?: 'person') =>
  matchesIn(label, typed, as).map(([from, to]) => label.slice(from, to))

test.each([
  ['华迪计算机', 'hd', ['华迪']],
  ['月湖灯语', 'hd', ['湖灯']],
  ['枕河互动', 'hd', ['互动']],
  ['华迪计算机', 'huadiji', ['华迪计']],
  ['华迪计算机', 'hua di', ['华迪']],
  ['华迪计算机', '计算机 华迪', ['华迪计算机']],
  ['宁波华迪科技', '科技 华迪', ['华迪科技']],
  ['华宁迪软件', '软件 华宁', ['华宁', '软件']],
  ['華鼎雲端', '云端', ['雲端']],
  ['ＡＢＣ科技（宁波）', 'abc科技', ['ＡＢＣ科技']],
  ['ＡＢＣ科技（宁波）', '科技(宁', ['科技（宁']],
  ['绿能', 'lun', ['绿能']],
  ['绿能', 'lvn', ['绿能']],
  ['SR-20210207-001', 'sr-20210207', ['SR-20210207']],
  ['Northwind (Ningbo)', 'ningbo north', ['North', 'Ningbo']],
  ['华迪', '华', ['华']],
  ['中华', '华', []],
  ['宁波示例科技', '秒瞳', []],
  ['华迪', 'uad', []],
  ['华迪', '  ', []],
])('E8: in %s what was typed as %s is marked', (label, typed, parts) => {
  expect(marked(label, typed)).toEqual(parts)
})

test('E8: a person is marked by the surname’s own reading too', () => {
  expect(marked('单雄飞', 'sxf', 'person')).toEqual(['单雄飞'])
  expect(marked('单雄飞', 'dx', 'person')).toEqual(['单雄'])
  expect(marked('单雄飞', 'sx')).toEqual([])
})
