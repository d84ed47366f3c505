import type { Point } from './map.ts'

/** The dashes off Taiwan and in the north of the South China Sea, by their ends and middles: names of coastal cities reach them. */
export const dashPoints: readonly [number, number][] = [
  [122.8, 24.7],
  [122.7, 23.7],
  [121.9, 21.7],
  [121.5, 21.2],
  [121.2, 20.8],
  [120, 19],
  [119.5, 18],
]

/** Half a ring, and what of it a name keeps clear of. */
const [ring, core] = [21, 16]

/**
 * On which side of its ring a text of this size goes: to the right, unless it would leave the map there or cover
 * another ring or what is `kept`; null where it would on both.
 */
export function sideOf(
  at: Point,
  { width, height }: { width: number; height: number },
  { rings, kept, area }: { rings: readonly Point[]; kept: readonly Point[]; area: { width: number } },
): 'left' | 'right' | null {
  const isFree = (from: number, to: number) => {
    const isIn = (room: number, { x, y }: Point) =>
      x > from - room && x < to + room && Math.abs(y - at.y) < height / 2 + room
    const covers = kept.some((one) => isIn(4, one)) || rings.some((one) => isIn(core, one))
    return from > 0 && to < area.width && !covers
  }
  if (isFree(at.x + ring, at.x + ring + width)) return 'right'
  return isFree(at.x - ring - width, at.x - ring) ? 'left' : null
}
