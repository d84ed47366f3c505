import type { Point } from './map.ts'

export type Disc = Point & { r: number }

const rounds = 120
const gap = 4
const close = 12

/**
 * Moves discs that cover each other or what is `fixed` straight apart, each as little as it must, those that stand free
 * not at all. The same discs always end at the same places.
 */
export function spread(discs: readonly Disc[], fixed: readonly Disc[]): Point[] {
  const at = discs.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < rounds; round += 1) {
    let moved = false
    for (const [one, disc] of discs.entries()) {
      for (const stone of fixed) moved = push(at[one]!, stone, disc.r + stone.r, 0, one) || moved
      for (let two = one + 1; two < discs.length; two += 1)
        moved =
          push(at[one]!, at[two]!, disc.r + discs[two]!.r + gap, 0.5, one + two, wayOf(disc, discs[two]!)) ||
          moved
    }
    if (!moved) break
  }
  return at
}

/** Two that nearly coincide part as they lie on the land, whatever else pushes them, and rather sideways, where names have room. */
function wayOf(a: Point, b: Point): number | undefined {
  const [dx, dy] = [a.x - b.x, a.y - b.y]
  const apart = Math.hypot(dx, dy)
  return apart >= 0.5 && apart < close ? Math.atan2(dy, dx * 4) : undefined
}

/** Parts `a` and `b` to `room`; `share` of the way is `b`'s. Two at one place part at an angle of their own. */
function push(a: Point, b: Point, room: number, share: number, seed: number, own?: number): boolean {
  const [dx, dy] = [a.x - b.x, a.y - b.y]
  const apart = Math.hypot(dx, dy)
  if (apart >= room - 0.1) return false
  const angle = own ?? (apart < 0.5 ? seed * 2.4 - 0.9 : Math.atan2(dy, dx))
  const way = room - apart
  a.x += Math.cos(angle) * way * (1 - share)
  a.y += Math.sin(angle) * way * (1 - share)
  b.x -= Math.cos(angle) * way * share
  b.y -= Math.sin(angle) * way * share
  return true
}

const row = 24
/** From the ring's middle to the names. */
const reach = 52
const nameWidth = 150

/**
 * Where the names of an opened city's `n` firms stand: a column inside the map, to the right where it has room there and
 * covers none of the `kept` places, else to the left.
 */
export function fan(
  ring: Point,
  n: number,
  area: { width: number; height: number },
  kept: readonly Point[] = [],
) {
  const top = Math.max(16, Math.min(area.height - 16 - (n - 1) * row, ring.y - ((n - 1) * row) / 2))
  const covers = ({ x, y }: Point) =>
    x > ring.x + reach - 20 && x < ring.x + reach + nameWidth + 20 && y > top - 20 && y < top + n * row
  const hasRoom = ring.x + reach + nameWidth <= area.width
  const toRight = hasRoom && !kept.some(covers)
  const x = ring.x + (toRight ? reach : -reach)
  return { toRight, points: Array.from({ length: n }, (_, at) => ({ x, y: top + at * row })) }
}
