// Lists count hundreds of days between hundreds of dates: by whole numbers that costs a hundredth of what a Date does.
// Years begin on 1 March here, so that a leap day is the last of its year, and come in cycles of 400.
const cycle = 146_097
/** From 1 March of the year 0 to 1 January 1970. */
const epoch = 719_468

/** A day's number; 1970-01-01 is 0. */
export function numberOf(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  if (!(month && date) || day.length !== 10) throw new RangeError(`No day: ${day}`)
  const from = month > 2 ? year : year - 1
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leaps + inYear - epoch
}

/** The day of a number, as text. */
export function dayAt(number: number): string {
  const days = number + epoch
  const era = Math.floor(days / cycle)
  const inEra = days - era * cycle
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * inYear + 2) / 153)
  const date = inYear - Math.floor((153 * month + 2) / 5) + 1
  const named = month < 10 ? month + 3 : month - 9
  const whole = year + era * 400 + (named <= 2 ? 1 : 0)
  if (Number.isNaN(whole)) throw new RangeError('No day')
  return `${String(whole).padStart(4, '0')}-${named < 10 ? '0' : ''}${named}-${date < 10 ? '0' : ''}${date}`
}
