import type { Cell } from '../book/book.ts'
import { unmarked } from './marks.ts'
import { cellFault, isNothing, signsOf } from './plain.ts'
import { fault, type Reading } from './reading.ts'

const unit = /(?:个|名|位)?(?:人|员工|people|persons|staff|家|个|年度?)$/i

/** A number of people or things, or a year: `约200人`, `200+`, `1,200余人`, `3万人`; of a range the lower end. */
export function readCount(cell: Cell): Reading<number> {
  const signs = signsOf(cell)
  if (isNothing(signs)) return cellFault(cell)
  const { text, mark } = unmarked(signs.replace(/\s/g, '').replace(/\([^()]*\)/g, ''))
  const ends = text.split(/[-~—–至到]/).map((end) => end.replace(unit, ''))
  const factor = ends.at(-1)?.endsWith('万') ? 10_000 : 1
  const numbers = ends.map((end) => {
    const plain = end.replace(/万$/, '')
    return /^\d{1,9}(?:,\d{3})*(?:\.\d+)?$/.test(plain)
      ? Number(plain.replaceAll(',', '')) * factor
      : Number.NaN
  })
  const [low = Number.NaN, high = low] = numbers.map((one) => Math.round(one * 1e6) / 1e6)
  if (numbers.length > 2 || !Number.isInteger(low) || !Number.isInteger(high) || high < low)
    return fault('notACount')
  const note = numbers.length > 1 ? 'range' : mark
  return note ? { value: low, note } : { value: low }
}
