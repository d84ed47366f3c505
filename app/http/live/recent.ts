/** A page that takes longer than this to wake is told that anything may have happened, ms. */
const span = 60_000

/** What was heard within the last minute by somebody who listens since `from`; all times in ms of one clock. */
export function recent<T>(from: number) {
  let heard: { at: number; what: T }[] = []
  const after = (then: number) => heard.filter(({ at }) => at >= then)
  return {
    keep: (what: T, at: number) => {
      heard = [...after(at - span), { at, what }]
    },
    /** What was heard from `then` to `now`; undefined when nobody knows any more, or knew already. */
    since: (then: number, now: number): T[] | undefined =>
      then < Math.max(from, now - span) ? undefined : after(then).map(({ what }) => what),
  }
}
