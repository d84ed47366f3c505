import { addDays, dayOf, weekdayOf } from '#app/domain/calendar.ts'
import type { Archive } from './names.ts'

/** How many are kept: of the last days, weeks (from Monday) and months that have one, the newest of each. */
export const retention = { days: 7, weeks: 4, months: 12 }

/** The archives that no day, week or month needs any more. `archives` come newest first; the newest is always kept. */
export function superfluous(archives: readonly Archive[], kept = retention): Archive[] {
  const needed = new Set([
    ...newestOfEach(archives, kept.days, dayOf),
    ...newestOfEach(archives, kept.weeks, mondayOf),
    ...newestOfEach(archives, kept.months, (at) => dayOf(at).slice(0, 7)),
    ...archives.slice(0, 1),
  ])
  return archives.filter((archive) => !needed.has(archive))
}

function newestOfEach(archives: readonly Archive[], most: number, spanOf: (at: Date) => string) {
  const newest = new Map<string, Archive>()
  for (const archive of archives) {
    const span = spanOf(archive.at)
    if (!newest.has(span)) newest.set(span, archive)
  }
  return [...newest.values()].slice(0, most)
}

function mondayOf(at: Date) {
  const day = dayOf(at)
  return addDays(day, 1 - weekdayOf(day))
}
