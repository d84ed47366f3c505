import { dayOf, yearOf } from '#app/domain/calendar.ts'

/** One thing on a timeline. `routine` ones fold when they come in runs. */
export type Entry = { id: string; kind: string; at: Date; routine: boolean }
export type Run<E> = { folded: E[] }
export type Year<E> = { year: number; rows: (E | Run<E>)[] }

const foldsFrom = 3

/** Newest first, by year, with runs of routine entries of one kind folded into one row. */
export function arranged<E extends Entry>(entries: readonly E[]): Year<E>[] {
  const years: Year<E>[] = []
  for (const entry of newestFirst(entries)) {
    const year = yearOf(dayOf(entry.at))
    if (years.at(-1)?.year !== year) years.push({ year, rows: [] })
    years.at(-1)?.rows.push(entry)
  }
  return years.map(({ year, rows }) => ({ year, rows: folded(rows as E[]) }))
}

/** How many entries of each kind; the kinds add up to all. */
export function countsOf(entries: readonly Entry[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

export function newestFirst<E extends Entry>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
}

function folded<E extends Entry>(entries: E[]): (E | Run<E>)[] {
  const rows: (E | Run<E>)[] = []
  for (let at = 0; at < entries.length; ) {
    const first = entries[at] as E
    let end = at + 1
    while (first.routine && entries[end]?.routine && entries[end]?.kind === first.kind) end += 1
    if (end - at >= foldsFrom) rows.push({ folded: entries.slice(at, end) })
    else rows.push(...entries.slice(at, end))
    at = end
  }
  return rows
}
