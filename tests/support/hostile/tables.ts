import iconv from 'iconv-lite'
import type { Hostile } from './hostile.ts'

const rows = '企业名称,电话\n宁波甲一软件有限公司,13800000001\n宁波乙二数据有限公司,13900000002\n'
const spoilt = (encoded: Buffer, ...bytes: number[]) =>
  Buffer.concat([encoded.subarray(0, encoded.length - 1), Buffer.from(bytes), Buffer.from('\n')])

/** CSV files that cannot be told apart into cells or signs. */
export const tables: Hostile[] = [
  ['UTF-8 with bytes that mean nothing', 'brokenEncoding', () => spoilt(Buffer.from(rows), 0xe4, 0xbd)],
  ['UTF-8 cut off within a sign', 'brokenEncoding', () => Buffer.from(`${rows}宁`).subarray(0, -1)],
  [
    'GBK under the mark of UTF-8',
    'brokenEncoding',
    () => Buffer.concat([Buffer.from('\ufeff'), iconv.encode(rows, 'gbk')]),
  ],
  [
    'GBK with bytes that mean nothing',
    'unknownEncoding',
    () => spoilt(iconv.encode(rows, 'gbk'), 0xff, 0xff),
  ],
  [
    'an encoding nobody knows',
    'unknownEncoding',
    () => Buffer.from([0x81, 0x20, 0x82, 0x0a, 0xff, 0x81, 0x0a]),
  ],
  [
    'UTF-16 with half a sign',
    'brokenEncoding',
    () => Buffer.concat([iconv.encode(rows, 'utf-16le', { addBOM: true }), Buffer.from([0x41])]),
  ],
  [
    'UTF-16 with half a pair',
    'brokenEncoding',
    () =>
      Buffer.concat([
        iconv.encode(rows, 'utf-16le', { addBOM: true }),
        Buffer.from([0x00, 0xd8, 0x41, 0x00]),
      ]),
  ],
  [
    'a quotation mark that never closes',
    'quoteNotClosed',
    () => Buffer.from('名称,备注\n甲,"没有结束\n乙,丙\n'),
  ],
  ['a cell that never ends', 'cellTooLong', () => Buffer.from(`名称\n"${'长'.repeat(700_000)}"\n`)],
  ['a cell of 40,000 signs', 'cellTooLong', () => Buffer.from(`名称\n${'长'.repeat(40_000)}\n`)],
  ['one line of ten megabytes', 'tooManyColumns', () => Buffer.from('甲,'.repeat(2_600_000))],
  ['three hundred columns', 'tooManyColumns', () => Buffer.from(`${'甲,'.repeat(300)}乙\n`)],
  ['more lines than are read', 'tooManyLines', () => Buffer.from('甲,乙\n'.repeat(200_001))],
  ['a text with holes', 'notATable', () => Buffer.from('名称\0,电话\n')],
]
