import type { Cell } from '../book/book.ts'
import type { Column } from '../headers/guess.ts'
import { type Kind, keyOf } from '../subjects/subject.ts'
import { type Choice, readChoice, type ValueMap } from '../values/choices.ts'
import { readCode } from '../values/codes.ts'
import { readCount } from '../values/counts.ts'
import { readDay, readTime } from '../values/days.ts'
import { readMoney, wanOf } from '../values/money.ts'
import { readNames, readPeopleNames } from '../values/names.ts'
import { readPeople } from '../values/people.ts'
import { readPhones } from '../values/phones.ts'
import { readText, signsOf } from '../values/plain.ts'
import { fault, mapped, type Reading, type ValueFault } from '../values/reading.ts'
import { readTick } from '../values/ticks.ts'
import { readCityName } from './city.ts'
import type { Ways } from './row.ts'

// What is read by its signs is short; a longer text is another thing, and would be gone over for nothing.
const longest = 200
const otherThing: Partial<Record<Kind, ValueFault>> = {
  phone: 'notAPhone',
  day: 'notADay',
  time: 'notATime',
  money: 'notMoney',
  count: 'notACount',
  tick: 'notYesOrNo',
  choice: 'unknownChoice',
  choiceEach: 'unknownChoice',
}

/** A cell as its column's field takes it. */
export function readCell(cell: Cell, { target, unit, order }: Column, ways: Ways): Reading<unknown> {
  const map = ways.maps?.[keyOf(target)]
  const other = otherThing[target.kind]
  if (other && typeof cell === 'string' && cell.trim().length > longest) return fault(other)
  switch (target.kind) {
    case 'text':
      return readText(cell)
    case 'code':
      return readCode(cell)
    case 'phone':
      return readPhones(cell)
    case 'day':
      return orYear(readDay(cell, { epoch: ways.epoch, order }), cell, target)
    case 'time':
      return readTime(cell)
    case 'money':
      return mapped(readMoney(cell, unit), wanOf)
    case 'count':
      return readCount(cell)
    case 'tick':
      return readTick(cell)
    case 'choice':
      return readChoice(cell, target.choices ?? [], map)
    case 'choiceEach':
      return readEach(readNames(cell), target.choices ?? [], map)
    case 'names':
      return readNames(cell)
    case 'people':
      return readPeople(cell)
    case 'looked':
    case 'lookedEach':
      return readLooked(cell, target, ways, map)
  }
}

/** Some days of the past are known by their year. */
function orYear(read: Reading<unknown>, cell: Cell, target: Column['target']): Reading<unknown> {
  if (!target.orYear || !read || !('fault' in read) || read.fault !== 'yearOnly') return read
  const year = /\d{4}/.exec(signsOf(cell))?.[0]
  return year ? { value: { day: year, time: null } } : read
}

/** Names of what the office has; where its list is at hand, codes of the list. */
function readLooked(
  cell: Cell,
  { looked, kind }: Column['target'],
  { lists = {} }: Ways,
  map: ValueMap | undefined,
): Reading<unknown> {
  const list = looked && lists[looked]
  if (kind === 'looked') {
    if (!list) return looked === 'account' ? onlyOne(readPeopleNames(cell)) : readText(cell)
    return looked === 'city' ? readCityName(cell, list, map) : readChoice(cell, list, map)
  }
  const names = looked === 'account' ? readPeopleNames(cell) : readNames(cell)
  return list ? readEach(names, list, map) : names
}

/** The codes of several names that stand together; one that is none fails all. */
function readEach(names: Reading<string[]>, list: readonly Choice[], map?: ValueMap): Reading<string[]> {
  if (!names || !('value' in names)) return names
  const codes = names.value.map((name) => readChoice(name, list, map))
  const wrong = codes.find((code) => code && 'fault' in code)
  if (wrong && 'fault' in wrong) return fault(wrong.fault, wrong.suggestions)
  return { value: codes.flatMap((code) => (code && 'value' in code ? [code.value] : [])) }
}

/** The first of several names, with a note of the others. */
function onlyOne(names: Reading<string[]>): Reading<string> {
  if (!names || !('value' in names)) return names
  const [first, ...others] = names.value
  if (first === undefined) return null
  return others.length > 0 ? { value: first, note: 'further', rest: others.join('、') } : { value: first }
}
