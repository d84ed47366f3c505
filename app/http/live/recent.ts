/** A page that takes longer than this to wake is told that anything may have happened, ms. */
const span = 60_000

/** What was heard within the last minute by somebody who listens since `from`; all times in ms of one clock. */
export function recent<T>(from: number) {
  const heard: { at: number; what: T }[] = []
  return {
    keep: (what: T, at: number) => {
      heard.push({ at, what })
      while (heard[0]!.at < at - span) heard.shift()
    },
    /** What was heard from `then` to `now`; undefined where nobody listened yet, or it is too long ago. */
    since: (then: number, now: number): T[] | undefined =>
      then < Math.max(from, now - span)
        ? undefined
        : heard.flatMap(({ at, what }) => (at >= then ? [what] : [])),
  }
}
