import { describe, expect, test } from 'vitest'
import type { Cell, Merge } from '#app/domain/imports/book/book.ts'
import { type Guess, guessSheet, type Mapping } from '#app/domain/imports/headers/guess.ts'
import { rowReader } from '#app/domain/imports/rows/read.ts'
import { subjects } from '#app/domain/imports/subjects/index.ts'
import { keyOf } from '#app/domain/imports/subjects/subject.ts'
import { saying } from '#tests/support/ledgers.ts'

const lines = (rows: Cell[][]) =>
  rows.map((cells, at) => ({ row: at + 1, cells })).filter(({ cells }) => cells.length > 0)
const guessed = (
  rows: Cell[][],
  { name = '', merges = [], mapping }: { name?: string; merges?: Merge[]; mapping?: Mapping } = {},
) => guessSheet(name, lines(rows), merges, mapping)
const mapped = (guess: Guess | null) =>
  Object.fromEntries(
    guess?.columns.map(({ heading, target, at }) => [heading, `${keyOf(target)}${at ? `#${at}` : ''}`]) ?? [],
  )
const rowsOf = (rows: Cell[][], guess: Guess | null) => {
  const read = rowReader('', guess!)
  return lines(rows).flatMap((line) => read(line) ?? [])
}

test('a sheet of names alone is nobody’s guess', () => {
  for (const name of ['', 'Sheet1', '随手记'])
    expect(
      guessed(
        [
          ['名称', '英文名称'],
          ['试样片', 'Sample patch'],
        ],
        { name },
      ),
    ).toBeNull()
})

describe('a sheet whose headings are the labels of the pages', () => {
  // Each of its own fields by the first label that no other field of the subject has.
  const cases = subjects.flatMap((subject) =>
    ([0, 1] as const).map((language) => {
      const own = subject.targets.filter(({ part, byCode }) => part === '' && !byCode)
      const labels = own.map(({ labels }) => labels[language]!)
      const heads = own.flatMap((target, at) =>
        labels.indexOf(labels[at]!) === at ? [[labels[at]!, keyOf(target)] as const] : [],
      )
      return [subject.word, language === 0 ? '中文' : 'English', heads] as const
    }),
  )
  test.each(cases)('of %s (%s) is mapped column by column', (word, _, heads) => {
    const guess = guessed([heads.map(([label]) => label)], { mapping: { word } })
    expect(mapped(guess)).toEqual(Object.fromEntries(heads))
    expect(guess?.left).toEqual([])
  })
  test.each(cases)('of %s (%s) is known for what it is about', (word, _, heads) => {
    const title = subjects.find((subject) => subject.word === word)!.titles[0]!
    expect(guessed([heads.map(([label]) => label)], { name: title })?.word).toBe(word)
  })
})

test('what stands over a group decides what stands under it', () => {
  const guess = guessed(
    [
      ['企业名称', '法定代表人', null, '联系人', null, '基本情况', null],
      [null, '姓名', '电话', '姓名', '电话', '地址', '员工人数'],
      ['宁波甲一软件有限公司', '孙一', '13700000003', '王二', '13800000001', '鄞州', 12],
    ],
    { merges: [1, 3, 5].map((left) => ({ top: 0, left, bottom: 0, right: left + 1 })) },
  )
  expect(mapped(guess)).toEqual({
    企业名称: 'name',
    '联系人 / 姓名': 'contacts.name',
    '联系人 / 电话': 'contacts.phone',
    '基本情况 / 地址': 'address',
    '基本情况 / 员工人数': 'headcount',
  })
  expect(guess?.left.map(({ heading }) => heading)).toEqual(['法定代表人 / 姓名', '法定代表人 / 电话'])
})

test('groups of a CSV file reach over the blanks beside them', () => {
  const guess = guessed([
    ['企业名称', '联系人', null, null, '所属行业'],
    [null, '姓名', '职务', '电话', null],
    ['宁波甲一软件有限公司', '王二', '总监', '13800000001', '软件'],
  ])
  expect(guess).toMatchObject({ from: 1, to: 2, left: [] })
  expect(Object.values(mapped(guess))).toEqual([
    'name',
    'contacts.name',
    'contacts.post',
    'contacts.phone',
    'industryCode',
  ])
})

test('a second person has columns of her own', () => {
  const rows = [
    ['企业名称', '联系人1', '电话1', '联系人2', '电话2'],
    ['宁波甲一软件有限公司', '王二', '13800000001', '李三', '13900000002'],
  ]
  const guess = guessed(rows)
  expect(mapped(guess)).toMatchObject({ 联系人2: 'contacts.name#1', 电话2: 'contacts.phone#1' })
  expect(rowsOf(rows, guess)[0]).toMatchObject({
    parts: [
      { part: 'contacts', values: { name: '王二', phone: '13800000001' } },
      { part: 'contacts', values: { name: '李三', phone: '13900000002' } },
    ],
  })
})

test('a unit above the whole table is that of every column of money without one', () => {
  const rows: Cell[][] = [
    ['重点项目表', null, '单位：亿元'],
    ['项目名称', '总投资', '到位资金（万元）'],
    ['数据中心', 1.5, 300],
  ]
  const guess = guessed(rows)
  expect(rowsOf(rows, guess).map((row) => 'left' in row || saying(row).parts)).toEqual([
    [
      { part: 'planned', values: { kind: 'planned', amount: '15000' } },
      { part: 'arrived', values: { kind: 'arrived', amount: '300' } },
    ],
  ])
})

test('money of which nobody says the unit is asked about, and the answer is kept with the mapping', () => {
  const rows: Cell[][] = [
    ['项目名称', '总投资'],
    ['数据中心', 5000],
  ]
  const asked = rowsOf(rows, guessed(rows))[0]
  expect(asked).toMatchObject({ faults: [{ field: 'planned.amount', code: 'unitNotSaid' }] })
  const mapping: Mapping = { word: 'projects', columns: { 总投资: { to: 'planned.amount', unit: '万元' } } }
  expect(rowsOf(rows, guessed(rows, { mapping }))[0]).toMatchObject({
    faults: [],
    parts: [{ values: { amount: '5000' } }],
  })
})

test('a mapping that was kept rules over the guess: to another field, or to none', () => {
  const heads = ['企业名称', '内部编号', '备注', '地址']
  const mapping: Mapping = {
    word: 'enterprises',
    columns: { 内部编号: { to: 'product' }, 备注: { to: 'intro' }, 地址: { to: null } },
  }
  const guess = guessed([heads], { mapping })
  expect(mapped(guess)).toEqual({ 企业名称: 'name', 内部编号: 'product', 备注: 'intro' })
  expect(guess?.left).toEqual([{ column: 3, heading: '地址' }])
})

test('days that are month first are read so once somebody has said it', () => {
  const rows: Cell[][] = [
    ['Company', 'Resident since'],
    ['Star Isle', '5/6/2020'],
  ]
  expect(rowsOf(rows, guessed(rows))[0]).toMatchObject({ faults: [{ code: 'ambiguousDay' }] })
  const mapping: Mapping = {
    word: 'enterprises',
    columns: { 'Resident since': { to: 'placement.residentSince', order: 'monthFirst' } },
  }
  expect(rowsOf(rows, guessed(rows, { mapping }))[0]).toMatchObject({
    parts: [{ values: { residentSince: '2020-05-06' } }],
  })
})

test('a sheet that fits nothing is not guessed', () => {
  expect(
    guessed([
      ['苹果', '梨'],
      ['1', '2'],
    ]),
  ).toBeNull()
  expect(guessed([])).toBeNull()
  expect(guessed([['备注'], ['只有一列']])).toBeNull()
})

test('totals, notes, titles, an example and the header once more are no rows', () => {
  const rows: Cell[][] = [
    ['序号', '企业名称', '地址', '员工人数'],
    ['示例', '某某公司', '某某路', 10],
    [1, '合计科技有限公司', '鄞州', 5],
    [2, '总计数据有限公司', '海曙', 5],
    ['小计', null, null, 10],
    ['序号', '企业名称', '地址', '员工人数'],
    ['二、其他企业'],
    [3, null, null, null],
    ['合计：2家', null, null, 10],
    ['备注：不含分公司'],
    ['填表人：陈红', null, '审核：张三'],
  ]
  const read = rowsOf(rows, guessed(rows))
  expect(read.map((one) => ('left' in one ? one.left : one.values.name))).toEqual([
    'example',
    '合计科技有限公司',
    '总计数据有限公司',
    'total',
    'header',
    'section',
    'blank',
    'total',
    'note',
    'note',
  ])
})
