import { expect, test } from 'vitest'
import { doneSentence } from '#app/http/done-words.ts'

const long = '三次没接，请沈嘉禾走访时问一声办公面积够不够用'

test.each([
  ['a task by its title', { id: '1', title: '回督办单' }, '已办完：回督办单'],
  ['a firm by its name', { id: '1', name: '鹿亭仿真', title: null }, '已办完：鹿亭仿真'],
  ['a long one cut to its beginning', { title: `${long}${long}` }, `${`已办完：${long}`.slice(0, 27)}…`],
  ['one without a name not at all', { id: '1', version: 2 }, '已办完'],
  ['nothing not at all', null, '已办完'],
])('E6: the toast names %s', (_, answer, said) => {
  expect(doneSentence('已办完', answer, 'zh-CN')).toBe(said)
})

test('E6: the toast names a record in English where it has an English name', () => {
  const firm = { name: '鹿亭仿真', nameEn: 'Luting Simulation' }
  expect(doneSentence('Firm saved', firm, 'en')).toBe('Firm saved: Luting Simulation')
  expect(doneSentence('Firm saved', { ...firm, nameEn: null }, 'en')).toBe('Firm saved: 鹿亭仿真')
})
