import type { Cell } from '../book/book.ts'
import { type Choice, readChoice, type ValueMap } from '../values/choices.ts'
import { signsOf } from '../values/plain.ts'
import type { Reading } from '../values/reading.ts'

/** A city as addresses begin: `浙江省宁波市鄞州区`, `宁波市`, `浙江宁波`. */
export function readCityName(cell: Cell, cities: readonly Choice[], map?: ValueMap): Reading<string> {
  const whole = readChoice(cell, cities, map)
  if (!whole || 'value' in whole) return whole
  const name = signsOf(cell).replace(/\s/g, '')
  const behind = name.replace(/^.{2,8}?(?:省|自治区)/, '')
  const cut = /^(.{2,8}?)(?:市|地区|盟)/.exec(behind)?.[1]
  const tries = [behind, cut, cut && `${cut}市`, name.slice(2), `${name}市`]
  for (const one of tries) {
    const read = one ? readChoice(one, cities, map) : null
    if (read && 'value' in read) return read
  }
  return whole
}
