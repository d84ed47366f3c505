import { cleanLine, cleanLines } from '#app/domain/cleaning.ts'
import { type Cell, isFaulty, isMoment } from '../book/book.ts'
import { fault, type Reading } from './reading.ts'

/** Full-width letters and digits as ordinary ones; Chinese marks stay Chinese, as names are written with them. */
const narrow = (text: string) => text.replace(/[Ａ-Ｚａ-ｚ０-９]/g, (sign) => sign.normalize('NFKC'))

/** A cell as a person would read it out; an empty one is `''`. A number says no more digits than it can hold. */
export function wordsOf(cell: Cell): string {
  if (cell === null || isFaulty(cell)) return ''
  if (isMoment(cell)) return [cell.day, cell.time].filter(Boolean).join(' ')
  if (typeof cell === 'number') return plainNumber(cell)
  return cleanLines(narrow(String(cell)))
}

// One for all cells: to make it anew costs more than to read a row.
const digits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 12 })

/** A number as digits, without an exponent and without what binary fractions add. */
export function plainNumber(number: number): string {
  if (Number.isSafeInteger(number)) return String(number)
  const short = Number(number.toPrecision(15))
  return Math.abs(short) < 1e21 ? digits.format(short) : String(short)
}

/** The same on one line with every sign at half width: for what is read by its signs. */
export const signsOf = (cell: Cell) => cleanLine(wordsOf(cell).normalize('NFKC'))

const nothings = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  '暂无',
  '没有',
  '空',
  '待定',
  '待补',
  '未定',
  '不详',
  '未知',
  '未提供',
  'n/a',
  'na',
  'null',
  'none',
  'tbd',
  '?',
])

/** Whether somebody filled the cell to say that there is nothing. */
export const isNothing = (signs: string) => nothings.has(signs.toLowerCase())

/** A faulty cell's own fault, or null. */
export const cellFault = (cell: Cell): Reading<never> => (isFaulty(cell) ? fault(cell.fault) : null)

/** Free text, as it stands. */
export function readText(cell: Cell): Reading<string> {
  const text = wordsOf(cell)
  return cellFault(cell) ?? (text ? { value: text } : null)
}
