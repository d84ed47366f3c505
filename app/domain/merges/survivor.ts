type Weighed = { enteredOn: string; counts: Record<string, number> }

/** Of two firms the one that better stays: on which more hangs, or else the one entered first. */
export function survivorFirst<S extends Weighed>(one: S, other: S): [survivor: S, absorbed: S] {
  const weight = ({ counts }: S) => Object.values(counts).reduce((sum, n) => sum + n, 0)
  const difference = weight(one) - weight(other)
  const isOne = difference > 0 || (difference === 0 && one.enteredOn <= other.enteredOn)
  return isOne ? [one, other] : [other, one]
}
