/** Numbers of one seed: the same draws each time. */
export function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!
  return {
    below,
    one,
    /** True so often, of 1. */
    often: (share: number) => next() < share,
    /** One other than `not`. */
    other: <T>(of: readonly T[], not: T): T => one(of.filter((some) => some !== not)),
    /** One of those named, as often as its number says. */
    weighed: <K extends string>(weights: Record<K, number>): K =>
      one(Object.entries<number>(weights).flatMap(([name, times]) => Array<string>(times).fill(name))) as K,
  }
}
export type Chance = ReturnType<typeof chanceOf>
