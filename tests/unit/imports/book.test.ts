import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openBook } from '#app/domain/imports/book/open.server.ts'
import { isMomentFormat } from '#app/domain/imports/book/xlsx/styles.server.ts'
import { rawWorkbook, sheetXml } from '#tests/support/raw-workbook.ts'
import { rereadable, wholeBook } from '#tests/support/uploaded.ts'

const csv =
  '企业名称,电话,备注\n宁波甲一软件有限公司,0574-87654321,"说“好”,再议"\n\n,,\n宁波乙二数据有限公司,,\n'
const rows = [
  { row: 1, cells: ['企业名称', '电话', '备注'] },
  { row: 2, cells: ['宁波甲一软件有限公司', '0574-87654321', '说“好”,再议'] },
  { row: 5, cells: ['宁波乙二数据有限公司', null, null] },
]

describe('a workbook', () => {
  test('gives texts, numbers, days and ticks as its sheet shows them', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: '企业',
          rows: [
            ['企业名称', '人数', '签约日期', '驻园'],
            ['宁波甲一软件有限公司', 128, new Date(Date.UTC(2020, 4, 18)), true],
          ],
        },
      ],
    })
    const { book, lines } = await wholeBook(file)
    expect(book).toMatchObject({ kind: 'xlsx', epoch: 1900, sheets: [{ name: '企业', hidden: false }] })
    expect(lines[0]).toEqual([
      { row: 1, cells: ['企业名称', '人数', '签约日期', '驻园'] },
      { row: 2, cells: ['宁波甲一软件有限公司', 128, { day: '2020-05-18', time: null }, true] },
    ])
  })

  test('gives what a formula came to, never the formula; one without a result says so', async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>42</v></c><c r="B1" t="str"><f>HYPERLINK("x")</f><v>见附件</v></c>' +
        '<c r="C1"><f>A1*2</f></c><c r="D1" t="e"><v>#N/A</v></c></row>',
    )
    const { lines } = await wholeBook(rawWorkbook({ sheets: [{ name: 'a', xml }] }))
    expect(lines[0]![0]!.cells).toEqual([42, '见附件', { fault: 'notCalculated' }, { fault: 'sheetError' }])
  })

  test('counts its days from 1900 or from 1904, as it says', async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1" s="1"><v>42505</v></c><c r="B1" s="2"><v>42505.395833333336</v></c><c r="C1"><v>42505</v></c></row>',
    )
    const formats = ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '[$-804]yyyy/m/d h:mm;@']
    const of = async (date1904: boolean) =>
      (await wholeBook(rawWorkbook({ sheets: [{ name: 'a', xml }], formats, date1904 }))).lines[0]![0]!.cells
    expect(await of(false)).toEqual([
      { day: '2016-05-15', time: null },
      { day: '2016-05-15', time: '09:30' },
      42505,
    ])
    expect(await of(true)).toEqual([
      { day: '2020-05-16', time: null },
      { day: '2020-05-16', time: '09:30' },
      42505,
    ])
  })

  test('names its hidden sheets and leaves them out unless they are asked for', async () => {
    const row = (text: string) =>
      sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`)
    const file = rawWorkbook({
      sheets: [
        { name: '台账', xml: row('seen') },
        { name: '底稿', xml: row('hidden'), state: 'hidden' },
        { name: '参数', xml: row('deeper'), state: 'veryHidden' },
      ],
    })
    const left = await wholeBook(file)
    expect(left.book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['台账', false],
      ['底稿', true],
      ['参数', true],
    ])
    expect(left.lines.map((lines) => lines.length)).toEqual([1, 0, 0])
    expect((await wholeBook(file, { hidden: true })).lines.map((lines) => lines.length)).toEqual([1, 1, 1])
  })

  test('tells which cells near its top are drawn as one', async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>联系人</t></is></c></row>',
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D1:D2"/></mergeCells>',
    )
    const { book } = await wholeBook(rawWorkbook({ sheets: [{ name: 'a', xml }] }))
    expect(book.sheets[0]!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 1, right: 3 },
    ])
  })

  test('is not wider for an empty cell that somebody only coloured', async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="4"/></row><row r="1048576"><c r="A1048576" s="4"/></row>',
    )
    const { lines } = await wholeBook(rawWorkbook({ sheets: [{ name: 'a', xml }] }))
    expect(lines[0]).toEqual([{ row: 1, cells: [1] }])
  })

  test('of many rows is handed over a batch at a time', async () => {
    const xml = sheetXml(
      Array.from(
        { length: 1_700 },
        (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
      ).join(''),
    )
    const { lines } = await wholeBook(rawWorkbook({ sheets: [{ name: 'a', xml }] }))
    expect(lines[0]!.map(({ cells }) => cells[0])).toEqual(Array.from({ length: 1_700 }, (_, at) => at))
  })
})

test('a number format shows a moment where it has days or hours outside of its texts', () => {
  const moments = [
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    'm/d/yy h:mm',
    'h:mm AM/PM',
    '[$-804]yyyy/m/d;@',
    'dd\\.mm\\.yyyy',
    'h:mm:ss.000',
  ]
  const numbers = [
    'General',
    '0.00',
    '#,##0.00_);[Red](#,##0.00)',
    '0.00E+00',
    '"days" 0',
    '0"元"',
    '[>100]0;0',
    '@',
    '0%',
    `${'['.repeat(300)}d`,
  ]
  expect(moments.filter((format) => !isMomentFormat(format))).toEqual([])
  expect(numbers.filter(isMomentFormat)).toEqual([])
})

test('whoever reads no further ends the thread', async () => {
  const file = rereadable(`名称,城市\n${'甲,宁波\n'.repeat(5_000)}`)
  try {
    const { batches } = await openBook(file.path)
    for await (const { lines } of batches) {
      expect(lines.length).toBeLessThan(1_000)
      break
    }
    expect((await batches.next()).done).toBe(true)
    const unread = await openBook(file.path)
    await unread.close()
    expect((await unread.batches.next()).done).toBe(true)
  } finally {
    file.remove()
  }
})

describe('a CSV file', () => {
  const encodings: [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from(csv), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${csv}`), 'utf-8'],
    ['GBK', iconv.encode(csv, 'gbk'), 'gb18030'],
    ['UTF-16, little end first', iconv.encode(csv, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16, big end first', iconv.encode(csv, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ]
  test.each(encodings)('in %s is read', async (_, bytes, encoding) => {
    const { book, lines } = await wholeBook(bytes)
    expect(book).toMatchObject({ kind: 'csv', encoding, separator: ',' })
    expect(lines[0]).toEqual(rows)
  })

  test('in GB18030 keeps the signs GBK does not have', async () => {
    const { lines } = await wholeBook(iconv.encode('姓名,单位\n㐂𠮷,宁波甲一软件有限公司\n', 'gb18030'))
    expect(lines[0]![1]!.cells[0]).toBe('㐂𠮷')
  })

  test.each([',', ';', '\t', '|'])('parted by %j is read', async (sign) => {
    const { book, lines } = await wholeBook(
      [
        ['名称', '城市', '金额'],
        ['甲', '宁波', '1.5'],
        ['乙', '"深圳, 南山; 区"', '2'],
      ]
        .map((row) => row.join(sign))
        .join('\r\n'),
    )
    expect(book.separator).toBe(sign)
    expect(lines[0]!.map(({ cells }) => cells.length)).toEqual([3, 3, 3])
  })

  test('keeps the digits of a code that was written as a formula of text', async () => {
    const { lines } = await wholeBook('代码\n="0912"\n')
    expect(lines[0]![1]!.cells).toEqual(['0912'])
  })
})
