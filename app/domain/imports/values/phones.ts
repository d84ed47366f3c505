import { isPhone, tidyPhone } from '#app/domain/phones.ts'
import type { Cell } from '../book/book.ts'
import { isExponent } from './codes.ts'
import { cellFault, isNothing, plainNumber, wordsOf } from './plain.ts'
import { fault, type Reading } from './reading.ts'

const label = /^(?:[\p{Script=Han}]{1,8}|tel|phone|mobile|mob|t|m)\s*[:：]\s*/iu
const between = /[、,;，；/|\n]|\s或\s|或|及/

/** Every number of a cell, tidied, the first as its value and the others as what is left over. */
export function readPhones(cell: Cell): Reading<string> {
  const words = typeof cell === 'number' ? plainNumber(cell) : wordsOf(cell).normalize('NFKC')
  if (isNothing(words.trim())) return cellFault(cell)
  if (isExponent(words.trim())) return fault('phoneBroken')
  const numbers = isPhone(tidied(words)) ? [tidied(words)] : words.split(between).flatMap(numbersIn)
  const wrong = numbers.find((number) => !isPhone(number))
  const [first, ...others] = numbers
  if (first === undefined) return fault('notAPhone')
  if (wrong !== undefined) return wrongPhone(wrong)
  return others.length > 0 ? { value: first, note: 'further', rest: others.join('、') } : { value: first }
}

const tidied = (text: string) =>
  tidyPhone(
    text
      .trim()
      .replace(label, '')
      .replace(/\s*\([\p{Script=Han}]+\)$/u, ''),
  )

/** A piece is one number, or several with only blanks between them. */
function numbersIn(piece: string): string[] {
  const whole = tidied(piece)
  if (whole === '') return []
  if (isPhone(whole)) return [whole]
  const parts = whole.split(' ').filter(Boolean)
  return parts.length > 1 && parts.every(isPhone) ? parts : [whole]
}

function wrongPhone(number: string): Reading<never> {
  const digits = number.replace(/[\s-]/g, '')
  if (/\de\+?\d/i.test(digits)) return fault('phoneBroken')
  if (/^\d{7,8}$/.test(digits)) return fault('noAreaCode')
  if (/^[1-9]\d{8,11}$/.test(digits) && isPhone(`0${digits}`)) return fault('phoneLostZero', [`0${digits}`])
  return fault('notAPhone')
}
