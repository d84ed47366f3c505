import { cleanLine } from '#app/domain/cleaning.ts'
import type { Line } from '../book/book.ts'
import { foldedWord } from '../values/choices.ts'
import { wordsOf } from '../values/plain.ts'
import type { Guess } from './guess.ts'

/** Why a line under the header is no row. */
export const leftOutAs = ['blank', 'total', 'note', 'section', 'header', 'example'] as const
export type LeftOut = (typeof leftOutAs)[number]

const total =
  /^(?:本页|本表|全部)?(?:合计|小计|总计|共计|累计|总数|汇总|total|subtotal|grandtotal|sum)[共数量户家个项条笔万亿元人次\d]*$/
const note =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表|制表人|审核|审核人|单位负责人|数据来源|统计口径|截至|note|notes|source|remark)\d*\s*[:：.、]/i
const section =
  /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[片组批部])/
const example = /^[(（【]?(?:示例|样例|例如|例|example)(?:$|[:：)）】\s])/i

/** Whether a line is no row but a total, a note, a title within the table, the header once more, or nothing at all. */
export function leftOut({ cells }: Line, guess: Guess): LeftOut | null {
  const mapped = guess.columns.map(({ column }) => cleanLine(wordsOf(cells[column] ?? null)))
  const words = cells.map((cell) => wordsOf(cell)).filter(Boolean)
  const [first = ''] = words
  if (words.slice(0, 3).some((word) => total.test(foldedWord(word)))) return 'total'
  if (note.test(first) && words.length <= 3) return 'note'
  if (example.test(first)) return 'example'
  if (words.length === 1 && guess.columns.length > 2 && section.test(first)) return 'section'
  const again = guess.columns.filter(
    ({ heading }, at) => mapped[at] && heading.split(' / ').includes(mapped[at]),
  )
  if (again.length > 1 && again.length >= mapped.filter(Boolean).length / 2) return 'header'
  return mapped.some(Boolean) ? null : 'blank'
}
