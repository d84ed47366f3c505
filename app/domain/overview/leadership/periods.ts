import { at } from '#app/addresses.ts'
import { type Day, daysBetween, lastTwelveMonths, type Period, yearOf } from '#app/domain/calendar.ts'

/** What the overview may be switched to; in the address as `?period=`. */
export const periodChoices = ['year', 'last', 'all'] as const
export type PeriodChoice = (typeof periodChoices)[number]

/** This year so far, last year whole, or everything. */
export function periodFor(choice: PeriodChoice, today: Day): Period {
  const year = yearOf(today)
  if (choice === 'year') return { from: `${year}-01-01`, to: null }
  return choice === 'last' ? { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } : { from: null, to: null }
}

/** The rates of a young year would rest on a handful of tickets: they look back over twelve months instead. */
export function ratesPeriodFor(choice: PeriodChoice, today: Day): Period {
  return choice === 'year' ? lastTwelveMonths(today) : periodFor(choice, today)
}

/** 时序: the share of the year that has passed, today included. */
export function yearElapsed(today: Day): number {
  const year = yearOf(today)
  return (daysBetween(`${year}-01-01`, today) + 1) / daysBetween(`${year}-01-01`, `${year + 1}-01-01`)
}

/** The address of a figure's rows. */
export function rowsHref(figure: string, { from, to }: Period): string {
  const search = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) })
  return at.overview.rows(figure, search.size ? `?${search}` : '')
}
