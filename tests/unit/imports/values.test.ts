import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount } from '#app/domain/amounts.ts'
import type { Cell } from '#app/domain/imports/book/book.ts'
import { guessSheet } from '#app/domain/imports/headers/guess.ts'
import { readCell } from '#app/domain/imports/rows/cell.ts'
import { subjects } from '#app/domain/imports/subjects/index.ts'
import { readChoice } from '#app/domain/imports/values/choices.ts'
import { readCode } from '#app/domain/imports/values/codes.ts'
import { readCount } from '#app/domain/imports/values/counts.ts'
import { readDay, readTime } from '#app/domain/imports/values/days.ts'
import { valueMessages } from '#app/domain/imports/values/messages.ts'
import { readMoney, wanOf } from '#app/domain/imports/values/money.ts'
import { readNames, readPeopleNames } from '#app/domain/imports/values/names.ts'
import { readPeople } from '#app/domain/imports/values/people.ts'
import { readPhones } from '#app/domain/imports/values/phones.ts'
import { readText } from '#app/domain/imports/values/plain.ts'
import { valueFaults, valueNotes } from '#app/domain/imports/values/reading.ts'
import { serialOf } from '#app/domain/imports/values/serials.ts'
import { readTick } from '#app/domain/imports/values/ticks.ts'
import { unitSaid } from '#app/domain/imports/values/units.ts'
import { lists } from '#tests/support/ledgers.ts'
import { size } from '#tests/support/release.ts'

const runs = { numRuns: size(300, 5_000) }
const at = (day: string, time: string | null = null) => ({ value: { day, time } })

test('every fault and note of a value is worded in both languages', () => {
  for (const words of Object.values(valueMessages)) {
    expect(Object.keys(words.faults).sort()).toEqual([...valueFaults].sort())
    expect(Object.keys(words.notes).sort()).toEqual([...valueNotes].sort())
  }
})

describe('a day', () => {
  test.each<[Cell, object | null]>([
    ['2020.5.18', at('2020-05-18')],
    ['2020-05-18', at('2020-05-18')],
    ['2020/5/18', at('2020-05-18')],
    ['2020年5月18日', at('2020-05-18')],
    ['２０２０年５月１８日', at('2020-05-18')],
    ['2020年5月18号', at('2020-05-18')],
    ['二〇二〇年五月十八日', at('2020-05-18')],
    ['二○二○年十二月三十一日', at('2020-12-31')],
    ['2020年5月18日（周一）', at('2020-05-18')],
    ['20200518', at('2020-05-18')],
    [20200518, at('2020-05-18')],
    [43969, at('2020-05-18')],
    ['43969', at('2020-05-18')],
    [43969.395833333336, at('2020-05-18', '09:30')],
    ['2020-05-18 9:30', at('2020-05-18', '09:30')],
    ['2020.5.18 下午3点半', at('2020-05-18', '15:30')],
    ['2020-05-18 24:00', at('2020-05-18', '24:00')],
    ['2020-05-18 24:00:01', { fault: 'notADay' }],
    ['2020-05-18 09:30:05', at('2020-05-18', '09:30:05')],
    ['2020-05-18 09:30:00', at('2020-05-18', '09:30')],
    ['2020-05-18 09:30:05.12', at('2020-05-18', '09:30:05.120')],
    ['2020-05-18 9时30分5秒', at('2020-05-18', '09:30:05')],
    ['2020-05-18 3:15:07 PM', at('2020-05-18', '15:15:07')],
    ['20200518093005', at('2020-05-18', '09:30:05')],
    [43969 + 34_205 / 86_400, at('2020-05-18', '09:30:05')],
    [43969.39583, at('2020-05-18', '09:30')],
    ['2020-05-18T01:30:00.000Z', at('2020-05-18', '09:30')],
    ['2020-05-18T01:30:05.120Z', at('2020-05-18', '09:30:05.120')],
    ['18 May 2020', at('2020-05-18')],
    ['May 18, 2020', at('2020-05-18')],
    [{ day: '2020-05-18', time: '09:30' }, at('2020-05-18', '09:30')],
    ['', null],
    ['/', null],
    ['长期', null],
    ['2020-02-30', { fault: 'notADay' }],
    ['2020-13-01', { fault: 'notADay' }],
    ['待签', { fault: 'notADay' }],
    ['5/18/2020', { fault: 'ambiguousDay', suggestions: ['2020-05-18'] }],
    ['5/6/2020', { fault: 'ambiguousDay', suggestions: ['2020-05-06', '2020-06-05'] }],
    ['20.5.18', { fault: 'shortYear', suggestions: ['2020-05-18'] }],
    ['5月18日', { fault: 'yearMissing' }],
    ['2020年5月', { fault: 'monthOnly' }],
    [2020.5, { fault: 'monthOnly' }],
    ['2020年', { fault: 'yearOnly' }],
    [2020, { fault: 'yearOnly' }],
    [60, { fault: 'notADay' }],
    [true, { fault: 'notADay' }],
    [{ fault: 'sheetError' }, { fault: 'sheetError' }],
  ])('written as %j reads as %j', (cell, read) => {
    expect(readDay(cell)).toEqual(read)
  })

  test('with its month or its day first is read where the column’s order is known', () => {
    expect(readDay('5/6/2020', { order: 'monthFirst' })).toEqual(at('2020-05-06'))
    expect(readDay('5/6/2020', { order: 'dayFirst' })).toEqual(at('2020-06-05'))
    expect(readDay('18/5/2020', { order: 'monthFirst' })).toEqual({ fault: 'notADay' })
  })

  const day = fc
    .date({
      min: new Date('1930-01-01T00:00:00Z'),
      max: new Date('2110-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10))

  test('reads back from every printing of it', () => {
    fc.assert(
      fc.property(day, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const [m, d] = [Number(month), Number(date)]
        const printings: Cell[] = [
          day,
          `${year}.${m}.${d}`,
          `${year}/${month}/${date}`,
          `${year}年${m}月${d}日`,
          `${year} 年 ${m} 月 ${d} 日`,
          `${year}${month}${date}`,
          Number(`${year}${month}${date}`),
          `${year}-${m}-${d}`,
          `${year}.${m}.${d}`.replace(/\d/g, (digit) => String.fromCharCode(0xfee0 + digit.charCodeAt(0))),
          serialOf(day, 1900),
        ]
        for (const printing of printings) expect(readDay(printing)).toEqual(at(day))
        expect(readDay(serialOf(day, 1904), { epoch: 1904 })).toEqual(
          serialOf(day, 1904) < 10_000 ? { fault: 'notADay' } : at(day),
        )
        expect(readDay(`${m}/${d}/${year}`, { order: 'monthFirst' })).toEqual(at(day))
        expect(readDay(`${d}.${m}.${year}`, { order: 'dayFirst' })).toEqual(at(day))
      }),
      runs,
    )
  })

  test('with its time reads back from every printing of both', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 1439 }), (day, minutes) => {
        const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')]
        const both = at(day, `${String(hour).padStart(2, '0')}:${minute}`)
        const late = hour >= 12 ? `下午${hour > 12 ? hour - 12 : 12}` : `上午${hour}`
        expect(readDay(`${day} ${hour}:${minute}`)).toEqual(both)
        expect(readDay(`${day} ${late}时${minute}分`)).toEqual(both)
        expect(readDay(serialOf(day, 1900) + minutes / 1440)).toEqual(both)
      }),
      runs,
    )
  })
})

test.each<[Cell, object | null]>([
  ['9:30', { value: '09:30' }],
  ['9点', { value: '09:00' }],
  ['下午3点半', { value: '15:30' }],
  ['3:15 PM', { value: '15:15' }],
  ['24:00', { value: '24:00' }],
  [0.395833333, { value: '09:30' }],
  [{ day: null, time: '09:30' }, { value: '09:30' }],
  ['25:00', { fault: 'notATime' }],
])('the time %j reads as %j', (cell, read) => {
  expect(readTime(cell)).toEqual(read)
})

describe('a sum of money', () => {
  test.each<[Cell, string | null, object | null]>([
    ['1.2亿元', null, { value: 12_000_000_000 }],
    ['1.2亿', '万元', { value: 12_000_000_000 }],
    ['3,000万元', null, { value: 3_000_000_000 }],
    ['3000', '万元', { value: 3_000_000_000 }],
    [3000, '万元', { value: 3_000_000_000 }],
    [0.35, '亿元', { value: 3_500_000_000 }],
    [12.299999999999999, '万元', { value: 12_300_000 }],
    [33.33333355, '万元', { value: 33_333_334 }],
    ['12000000', '元', { value: 1_200_000_000 }],
    ['1亿2000万元', null, { value: 12_000_000_000 }],
    ['1亿元2000万元整', null, { value: 12_000_000_000 }],
    ['3千万', null, { value: 3_000_000_000 }],
    ['人民币５０００万元', null, { value: 5_000_000_000 }],
    ['￥5,000.50元', null, { value: 500_050 }],
    ['5000万元（其中设备2000万元）', null, { value: 5_000_000_000 }],
    ['约5000万元', null, { value: 5_000_000_000, note: 'about' }],
    ['5000万左右', null, { value: 5_000_000_000, note: 'about' }],
    ['近1亿元', null, { value: 10_000_000_000, note: 'about' }],
    ['≥1亿', null, { value: 10_000_000_000, note: 'atLeast' }],
    ['5000余万元', null, { value: 5_000_000_000, note: 'atLeast' }],
    ['1亿元以上', null, { value: 10_000_000_000, note: 'atLeast' }],
    ['不超过2000万元', null, { value: 2_000_000_000, note: 'atMost' }],
    ['5000-8000万元', null, { value: 5_000_000_000, note: 'range' }],
    ['5000万~1亿元', null, { value: 5_000_000_000, note: 'range' }],
    ['5000万元至1亿元', null, { value: 5_000_000_000, note: 'range' }],
    ['待定', '万元', null],
    ['', '万元', null],
    [5000, null, { fault: 'unitNotSaid' }],
    ['1000万美元', '万元', { fault: 'foreignMoney' }],
    ['-500', '万元', { fault: 'notMoney' }],
    ['面议', '万元', { fault: 'notMoney' }],
    ['8000-5000万元', null, { fault: 'notMoney' }],
    [{ fault: 'notCalculated' }, '万元', { fault: 'notCalculated' }],
  ])('written as %j under %j reads as %j', (cell, unit, read) => {
    expect(readMoney(cell, unit)).toEqual(read)
  })

  test('reads back from every printing of it, and its form takes what is handed on', () => {
    const decimal = (fen: number, per: bigint) => {
      const [whole, part] = [
        BigInt(fen) / per,
        String(BigInt(fen) % per).padStart(String(per).length - 1, '0'),
      ]
      return `${whole}.${part}`.replace(/\.?0+$/, '')
    }
    const grouped = (text: string) => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), (fen) => {
        const [yuan, wan, yi] = [decimal(fen, 100n), decimal(fen, 1_000_000n), decimal(fen, 10_000_000_000n)]
        for (const printing of [
          `${yuan}元`,
          `${wan}万元`,
          `${wan} 万`,
          `${yi}亿元`,
          `${yi}亿`,
          `人民币${wan}万元整`,
          `${grouped(wan)}万元`,
        ])
          expect(readMoney(printing)).toEqual({ value: fen })
        expect(readMoney(yuan, '元')).toEqual({ value: fen })
        expect(readMoney(wan, '万元')).toEqual({ value: fen })
        expect(readMoney(`约${wan}万元`)).toEqual({ value: fen, note: 'about' })
        expect(readMoney(`${yi}亿元以上`)).toEqual({ value: fen, note: 'atLeast' })
        expect(readAmount(wanOf(fen))).toBe(fen)
      }),
      runs,
    )
  })

  test('of a number cell reads to the 分, however binary fractions print it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (fen) => {
        expect(readMoney(fen / 1_000_000, '万元')).toEqual({ value: fen })
        expect(readMoney(fen / 100, '元')).toEqual({ value: fen })
      }),
      runs,
    )
  })

  test.each([
    ['投资额（万元）', '万元'],
    ['计划总投资/亿元', '亿元'],
    ['单位：元', '元'],
    ['注册资本万元', '万元'],
    ['协议投资 (百万元)', '百万元'],
    ['Investment (CNY million)', '百万元'],
    ['投资额', null],
    ['亿企名称', null],
  ])('has its unit from the header %j', (header, unit) => {
    expect(unitSaid(header)).toBe(unit)
  })
})

test.each<[Cell, object | null]>([
  ['约200人', { value: 200, note: 'about' }],
  ['200+', { value: 200, note: 'atLeast' }],
  ['1,200余人', { value: 1200, note: 'atLeast' }],
  [128, { value: 128 }],
  ['1.5万人', { value: 15_000 }],
  ['100-200人', { value: 100, note: 'range' }],
  ['不超过50人', { value: 50, note: 'atMost' }],
  ['若干', { fault: 'notACount' }],
  [12.5, { fault: 'notACount' }],
])('the headcount %j reads as %j', (cell, read) => {
  expect(readCount(cell)).toEqual(read)
})

test.each<[Cell, object | null]>([
  ['13800000001', { value: '13800000001' }],
  [13800000001, { value: '13800000001' }],
  ['１３８００００００１', { fault: 'notAPhone' }],
  ['１３８０００００００１', { value: '13800000001' }],
  ['+86 138-0000-0001', { value: '+86 138-0000-0001' }],
  ['手机：13800000001', { value: '13800000001' }],
  ['0574-87654321转8012', { value: '0574-87654321转8012' }],
  ['0574 87654321', { value: '0574 87654321' }],
  ['13800000001、13900000002', { value: '13800000001', note: 'further', rest: '13900000002' }],
  ['13800000001 13900000002', { value: '13800000001', note: 'further', rest: '13900000002' }],
  ['13800000001/0574-87654321', { value: '13800000001', note: 'further', rest: '0574-87654321' }],
  ['1.38E+10', { fault: 'phoneBroken' }],
  ['57487654321', { fault: 'phoneLostZero', suggestions: ['057487654321'] }],
  ['87654321', { fault: 'noAreaCode' }],
  ['没留', { fault: 'notAPhone' }],
  ['无', null],
])('the phone %j reads as %j', (cell, read) => {
  expect(readPhones(cell)).toEqual(read)
})

test.each<[Cell, object | null]>([
  ['91330200XX0000019G', { value: '91330200XX0000019G' }],
  [' ９１330200ｘｘ0000019g ', { value: '91330200XX0000019G' }],
  ["'91330200XX0000019G", { value: '91330200XX0000019G' }],
  ['9.13302E+17', { fault: 'codeBroken' }],
  [9.13302e17, { fault: 'codeLostDigits' }],
  ['913302010000190000', { fault: 'codeLostDigits' }],
  ['330200000012345', { value: '330200000012345' }],
  ['', null],
])('the code %j reads as %j', (cell, read) => {
  expect(readCode(cell)).toEqual(read)
})

test.each<[Cell, object | null]>([
  ['是', { value: true }],
  ['√', { value: true }],
  ['Y', { value: true }],
  [true, { value: true }],
  [1, { value: true }],
  ['否', { value: false }],
  ['×', { value: false }],
  ['无', { value: false }],
  ['', null],
  ['也许', { fault: 'notYesOrNo' }],
])('the tick %j reads as %j', (cell, read) => {
  expect(readTick(cell)).toEqual(read)
})

describe('a choice', () => {
  const industries = [
    { code: 'software', names: ['软件和信息技术服务业', 'Software and IT services'] },
    { code: 'telecom', names: ['电信、广播电视和卫星传输服务', 'Telecommunications'] },
    { code: 'computer_making', names: ['计算机制造', 'Computer making'] },
  ]
  test('is taken by its code and by its name in either language, however it is spaced', () => {
    for (const word of [
      'software',
      '软件和信息技术服务业',
      ' 软件和信息技术 服务业',
      'SOFTWARE AND IT SERVICES',
    ])
      expect(readChoice(word, industries)).toEqual({ value: 'software' })
  })
  test('that is misspelt is offered, never taken', () => {
    expect(readChoice('软件业', industries)).toEqual({ fault: 'unknownChoice', suggestions: ['software'] })
    expect(readChoice('计算机设备制造', industries)).toMatchObject({ suggestions: ['computer_making'] })
    expect(readChoice('养殖', industries)).toEqual({ fault: 'unknownChoice' })
  })
  test('that somebody has said the meaning of is taken from then on', () => {
    expect(readChoice('软件业', industries, { 软件业: 'software' })).toEqual({ value: 'software' })
    expect(readChoice('软件业', industries, { 软件业: 'gone' })).toMatchObject({ fault: 'unknownChoice' })
  })
})

test('names that stand together are parted, each once', () => {
  expect(readNames('甲一软件、宁波甲一；甲一软件\n甲一科技')).toEqual({
    value: ['甲一软件', '宁波甲一', '甲一科技'],
  })
  expect(readPeopleNames('张三 李四（组长），王五等3人')).toEqual({ value: ['张三', '李四', '王五'] })
  expect(readNames('/')).toBeNull()
})

test.each<[string, object[]]>([
  ['王总 13800000001', [{ name: '王总', phone: '13800000001' }]],
  ['王总13800000001', [{ name: '王总', phone: '13800000001' }]],
  [
    '王建国（总经理）13800000001；李工 139-0000-0002',
    [
      { name: '王建国', post: '总经理', phone: '13800000001' },
      { name: '李工', phone: '139-0000-0002' },
    ],
  ],
  [
    '裴书宁（行政主管，招商大使）、陶知行',
    [{ name: '裴书宁', post: '行政主管，招商大使' }, { name: '陶知行' }],
  ],
  ['王建国 副总经理 电话：13800000001', [{ name: '王建国', post: '副总经理', phone: '13800000001' }]],
  ['李秀英，13800000001', [{ name: '李秀英', phone: '13800000001' }]],
  ['王建国总经理', [{ name: '王建国', post: '总经理', whole: '王建国总经理' }]],
  ['0574-87654321', [{ name: '', phone: '0574-87654321' }]],
])('the people of %j are told apart', (cell, people) => {
  expect(readPeople(cell)).toEqual({ value: people })
})

test('a second number of one person is left over, and said so', () => {
  expect(readPeople('王总 13800000001、13900000002')).toEqual({
    value: [{ name: '王总', phone: '13800000001' }],
    note: 'further',
    rest: '13900000002',
  })
})

test.each(['1', '1,', '1万', ' ', '(', '至', '一', '1 ', '约', '：', '13800000001', 'a', '.', '/', '"'])(
  'a text of many %j is answered at once, whatever its column',
  (sign) => {
    for (const text of [sign.repeat(60).concat('?'), sign.repeat(32_767 / sign.length).concat('?')])
      for (const target of subjects.flatMap(({ targets }) => targets))
        readCell(text, { column: 0, heading: '', target, at: 0, score: 1, unit: null }, { lists })
    expect(guessSheet('', [{ row: 1, cells: Array<string>(40).fill(sign.repeat(30_000)) }])).toBeNull()
  },
)

test('free text keeps its Chinese marks and loses full-width letters and what nobody sees', () => {
  expect(readText('宁波甲一（集团）Ａ１公司\u200b ')).toEqual({ value: '宁波甲一（集团）A1公司' })
  expect(readText(20240001)).toEqual({ value: '20240001' })
})
