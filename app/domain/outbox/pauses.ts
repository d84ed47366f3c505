/** How patient the worker is. Times are milliseconds. */
export const patience = {
  /** A row is its worker's for so long, and longer as long as it shows that it lives. */
  lease: 60_000,
  heartbeat: 20_000,
  /** How long one row may take. */
  deadline: 30_000,
  /** So often a row is tried; then it is a dead letter. */
  tries: 8,
  pause: 1_000,
  longestPause: 3_600_000,
  /** What does not press waits so long for whoever takes it back. */
  undo: 60_000,
}
export type Patience = typeof patience

/** How long to wait after the given number of tries: four times longer each time, up to an hour, a fifth more or less. */
export function pauseAfter(tries: number, { pause, longestPause }: Patience, chance = Math.random()): number {
  return Math.round(Math.min(pause * 4 ** (tries - 1), longestPause) * (0.8 + 0.4 * chance))
}
