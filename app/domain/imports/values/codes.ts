import { isUscc, tidyUscc } from '#app/domain/enterprises/uscc.ts'
import type { Cell } from '../book/book.ts'
import { cellFault, isNothing, plainNumber, signsOf } from './plain.ts'
import { fault, type Reading } from './reading.ts'

/** A number as a spreadsheet shows it when it is too long for the cell. */
export const isExponent = (signs: string) => /^-?\d(?:\.\d+)?e[+-]?\d+$/i.test(signs)

/** The digits a number of a spreadsheet keeps; what is longer ends in zeros. */
const digitsKept = 15

/**
 * A code, tidied; whether it is a good one its record says. One that a spreadsheet took for a number has lost its end, and
 * is refused for that.
 */
export function readCode(cell: Cell): Reading<string> {
  const signs = signsOf(cell)
  if (isNothing(signs)) return cellFault(cell)
  if (typeof cell === 'number')
    return Math.abs(cell) >= 10 ** digitsKept ? fault('codeLostDigits') : { value: plainNumber(cell) }
  const code = tidyUscc(signs.replace(/^'/, ''))
  if (isExponent(code) && !isUscc(code)) return fault('codeBroken')
  return /^\d{15}0{3}$/.test(code) && !isUscc(code) ? fault('codeLostDigits') : { value: code }
}
