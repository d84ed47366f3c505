/** One instant on the bar. `cap` is what is counted down to; several marks at one instant never merge. */
export type ClockMark = {
  key: string
  at: Date
  kind: 'past' | 'now' | 'due' | 'cap'
  /** Its day, where it has to be said. */
  day?: string
  above?: string
  below: string
}

export type PlacedMark = ClockMark & {
  /** Percent of the bar's width. */
  left: number
  /** The label's row below the bar: 0, or further down where it would lie over another. */
  row: number
}

const minuteOf = ({ at }: ClockMark) => Math.floor(at.getTime() / 60_000)

/**
 * Places marks along 0…100 %: what is past gets equal room with a minimum gap a label (it is read, not measured),
 * what is to come is to scale from now. Order in time is kept. Marks of one minute share a place, now with them; labels
 * closer than the gap take further rows, so that none lies over another.
 */
export function layoutClock(marks: readonly ClockMark[], now: Date, minGap = 13): PlacedMark[] {
  const sorted = [...marks].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1))
  const past = sorted.filter(({ at }) => at.getTime() <= now.getTime())
  const future = sorted.filter(({ at }) => at.getTime() > now.getTime())
  const minutes = [...new Set(past.map(minuteOf))]
  const split =
    future.length === 0
      ? 100
      : minutes.length <= 1
        ? 8
        : Math.min(62, Math.max(24, (minutes.length - 1) * (minGap + 2)))
  const lastPast = minutes.length - 1
  const placed = past.map((mark) => ({
    ...mark,
    left: lastPast <= 0 ? (future.length ? 0 : 100) : (minutes.indexOf(minuteOf(mark)) / lastPast) * split,
    row: 0,
  }))
  const end = future.at(-1)?.at.getTime() ?? now.getTime()
  const span = Math.max(1, end - now.getTime())
  const from = placed.at(-1)?.left ?? 0
  const ahead = future.map((mark) => ({
    ...mark,
    left: from + ((mark.at.getTime() - now.getTime()) / span) * (100 - from),
    row: 0,
  }))
  return inRows(spread([...placed, ...ahead], minGap), minGap)
}

// From the right end leftwards, so that the last deadline keeps its place at the end of the bar. Where not all have room
// for a label, each has the same.
function spread(marks: PlacedMark[], minGap: number): PlacedMark[] {
  const result = [...marks]
  const places = new Set(marks.map(minuteOf)).size
  const gap = Math.min(minGap, 100 / Math.max(1, places - 1))
  for (let at = result.length - 2; at >= 0; at--) {
    const [mark, after] = [result[at]!, result[at + 1]!]
    if (minuteOf(mark) === minuteOf(after)) result[at] = { ...mark, left: after.left }
    else if (after.left - mark.left < gap) result[at] = { ...mark, left: Math.max(0, after.left - gap) }
  }
  return result
}

/** A hair less than the gap is still the gap: places are counted in fractions. */
const hair = 1e-6

// A label goes into the first row where it has room before the one at its right; now has none below.
function inRows(marks: PlacedMark[], minGap: number): PlacedMark[] {
  const taken: number[] = []
  return marks
    .toReversed()
    .map((mark) => {
      if (mark.below === '') return mark
      const free = taken.findIndex((right) => right - mark.left >= minGap - hair)
      const row = free < 0 ? taken.length : free
      taken[row] = mark.left
      return { ...mark, row }
    })
    .reverse()
}
