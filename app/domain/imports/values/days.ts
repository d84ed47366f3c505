import { type Day, dayOf, exactTimeOf } from '#app/domain/calendar.ts'
import { day as dayForm } from '#app/domain/forms.ts'
import { type Cell, type Epoch, isMoment, type Moment } from '../book/book.ts'
import { withoutNumerals } from './numerals.ts'
import { cellFault, isNothing, signsOf } from './plain.ts'
import { fault, type Reading } from './reading.ts'
import { momentOf } from './serials.ts'
import { readClock } from './times.ts'

/** What a column's days mean where their signs do not say it. */
export type DayWays = { epoch?: Epoch; order?: 'dayFirst' | 'monthFirst' }

const real = dayForm()
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (part: string | number) => String(part).padStart(2, '0')

function dayFrom(year: string | number, month: string | number, day: string | number): Day | null {
  const text = `${year}-${two(month)}-${two(day)}`
  return real.safeParse(text).success ? text : null
}

/**
 * A day, and its time where one stands there: serials of Excel, `2020.5.18`, `2020年5月18日`, `20200518`, `2020-05-18 9:30`,
 * `18 May 2020`, `二〇二〇年五月十八日`. `5/18/2020` is asked about, unless the column's `order` is known.
 */
export function readDay(cell: Cell, { epoch = 1900, order }: DayWays = {}): Reading<Moment> {
  if (isMoment(cell)) return cell.day ? judged(cell.day, cell.time) : fault('notADay')
  const signs = withoutNumerals(signsOf(cell))
  if (isNothing(signs) || /^(?:长期|永久|至今)$/.test(signs)) return cellFault(cell)
  if (typeof cell === 'boolean') return fault('notADay')
  if (/^\d+(?:\.\d+)?$/.test(signs)) return fromDigits(signs, epoch)
  const plain = signs
    .replace(/[(]?(?:周|星期)[一二三四五六日天][)]?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    fromInstant(plain) ??
    fromOrdered(plain) ??
    fromEnglish(plain) ??
    fromSlashed(plain, order) ??
    fromPart(plain)
  )
}

const judged = (day: Day | null, time: string | null = null): Reading<Moment> =>
  day ? { value: { day, time } } : fault('notADay')

/** Digits alone: `20200518`, or a serial that shows as a number since its cell has no format. */
function fromDigits(signs: string, epoch: Epoch): Reading<Moment> {
  const whole = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(signs)
  if (whole) {
    const [, year = '', month = '', day = '', hour, minute, second = '00'] = whole
    return judged(dayFrom(year, month, day), hour ? readClock(`${hour}:${minute}:${second}`) : null)
  }
  if (/^(?:19|20|21)\d{2}$/.test(signs)) return fault('yearOnly')
  if (/^(?:19|20|21)\d{2}(?:\.\d{1,2}|0[1-9]|1[0-2])$/.test(signs)) return fault('monthOnly')
  // Earlier than 1927 or later than 2119 it is rather a number that lost its way.
  const serial = Number(signs)
  const moment = serial >= 10_000 && serial < 80_000 ? momentOf(serial, epoch) : null
  return judged(moment?.day ?? null, moment?.time ?? null)
}

function fromInstant(text: string): Reading<Moment> {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? fault('notADay') : judged(dayOf(instant), exactTimeOf(instant))
}

/** With a time behind it, or a fault where what stands there is none. */
function timed(day: Day | null, rest = ''): Reading<Moment> {
  const said = rest.replace(/^T/i, '').trim()
  if (!said) return judged(day)
  const time = readClock(said)
  return time ? judged(day, time) : fault('notADay')
}

function fromOrdered(text: string): Reading<Moment> {
  const read = /^(\d{4}) ?[-/.年、] ?(\d{1,2}) ?[-/.月、] ?(\d{1,2})(?!\d) ?[日号.]?(.*)$/.exec(text)
  if (!read) return null
  const [, year = '', month = '', day = '', rest] = read
  return timed(dayFrom(year, month, day), rest)
}

function fromEnglish(text: string): Reading<Moment> {
  const read =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[- ](?<month>[a-z]{3,9})\.?,?[- ](?<year>\d{4})(?<rest>.*)$/i.exec(
      text,
    ) ?? /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?<rest>.*)$/i.exec(text)
  if (!read?.groups) return null
  const { day = '', month = '', year = '', rest } = read.groups
  const at = months.indexOf(month.slice(0, 3).toLowerCase())
  return at < 0 ? fault('notADay') : timed(dayFrom(year, at + 1, day), rest)
}

/** Month and day before the year: which is which nobody knows from one cell. */
function fromSlashed(text: string, order?: DayWays['order']): Reading<Moment> {
  const read = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)(.*)$/.exec(text)
  if (!read) return null
  const [, first = '', second = '', year = '', rest] = read
  const [dayFirst, monthFirst] = [dayFrom(year, second, first), dayFrom(year, first, second)]
  if (order) return timed(order === 'dayFirst' ? dayFirst : monthFirst, rest)
  const possible = [monthFirst, dayFirst].filter((day) => day !== null)
  return possible.length > 0 ? fault('ambiguousDay', possible) : fault('notADay')
}

/** Days that lack something are said to lack it. */
function fromPart(text: string): Reading<Moment> {
  const short = /^'?(\d{2}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/.exec(text)
  if (short) {
    const [, year = '', month = '', day = ''] = short
    const meant = dayFrom(Number(year) < 70 ? `20${year}` : `19${year}`, month, day)
    return meant ? fault('shortYear', [meant]) : fault('notADay')
  }
  if (/^\d{4} ?[-/.年] ?\d{1,2} ?月?(?:份|[上中下]旬|初|底)?$/.test(text)) return fault('monthOnly')
  if (/^\d{4} ?年(?:度|初|底|[上下]半年)?$/.test(text)) return fault('yearOnly')
  if (/^\d{1,2} ?[-/.月] ?\d{1,2} ?[日号]?$/.test(text)) return fault('yearMissing')
  return fault('notADay')
}

/** A time of day alone; of a moment with a day its time. */
export function readTime(cell: Cell): Reading<string> {
  if (isMoment(cell)) return cell.time ? { value: cell.time } : null
  const signs = signsOf(cell)
  if (isNothing(signs)) return cellFault(cell)
  const moment = typeof cell === 'number' && cell > 0 && cell <= 1 ? momentOf(cell, 1900) : null
  const time = moment?.time ?? readClock(signs)
  return time ? { value: time } : fault('notATime')
}
