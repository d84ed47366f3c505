/** One instant on the bar. `cap` is what is counted down to; several marks at one instant never merge. */
export type ClockMark = {
  key: string
  at: Date
  kind: 'past' | 'now' | 'due' | 'cap'
  above?: string
  below: string
}

export type PlacedMark = ClockMark & {
  /** Percent of the bar's width. */
  left: number
  /** Marks at the same instant follow each other in labels: 0, 1, 2. */
  row: number
}

/**
 * Places marks along 0…100 %: what is past gets equal room with a minimum gap a label (it is read, not measured),
 * what is to come is to scale from now. Order in time is kept; the labels of marks closer than the gap share a place in rows.
 */
export function layoutClock(marks: readonly ClockMark[], now: Date, minGap = 13): PlacedMark[] {
  const sorted = [...marks].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1))
  const past = sorted.filter(({ at }) => at.getTime() <= now.getTime())
  const future = sorted.filter(({ at }) => at.getTime() > now.getTime())
  const split =
    future.length === 0
      ? 100
      : past.length <= 1
        ? 8
        : Math.min(62, Math.max(24, (past.length - 1) * (minGap + 2)))
  const lastPast = past.length - 1
  const placed = past.map((mark, at) => ({
    ...mark,
    left: lastPast <= 0 ? (future.length ? 0 : 100) : (at / lastPast) * split,
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
  return spread([...placed, ...ahead], minGap)
}

// From the right end leftwards, so that the last deadline keeps its place at the end of the bar.
function spread(marks: PlacedMark[], minGap: number): PlacedMark[] {
  const result = [...marks]
  for (let at = result.length - 2; at >= 0; at--) {
    const [mark, after] = [result[at]!, result[at + 1]!]
    if (mark.at.getTime() === after.at.getTime())
      result[at] = { ...mark, left: after.left, row: after.row + 1 }
    else if (after.left - mark.left < minGap) result[at] = { ...mark, left: Math.max(0, after.left - minGap) }
  }
  return result
}
