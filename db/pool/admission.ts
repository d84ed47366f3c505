/** What a statement that never got its turn, or no answer in time, is told; `refusalOf` words it. */
export class DatabaseAway extends Error {
  readonly code = 'DATABASE_AWAY'
}

type Leave = () => void
type Waiting = { kind: string; since: number; enter: (leave: Leave) => void; refuse: (error: Error) => void }
type Limits = {
  /** How many may be under way: one a connection, so that nobody waits behind a stranger's statement. */
  slots: number
  /** How many of them a kind may always have. */
  shareOf: (kind: string) => number
  /** How many stay free for others, however much more than its share a kind takes. */
  spare: number
  /** How many may wait. */
  atMost: number
}

/**
 * Who may ask the database now. Whoever came first goes first, unless its kind has its share already and only the spare
 * turns are free: so readers who wait for one table never take every connection, writers always leave some to read by,
 * and nobody waits while there is room for all.
 */
export function admission({ slots, shareOf, spare, atMost }: Limits) {
  const underWay = new Map<string, number>()
  const waiting: Waiting[] = []
  let taken = 0

  const hasRoom = (kind: string) =>
    taken < slots - spare || (taken < slots && (underWay.get(kind) ?? 0) < shareOf(kind))

  function take(kind: string): Leave {
    taken += 1
    underWay.set(kind, (underWay.get(kind) ?? 0) + 1)
    return () => {
      taken -= 1
      const left = (underWay.get(kind) ?? 1) - 1
      if (left) underWay.set(kind, left)
      else underWay.delete(kind)
      letIn()
    }
  }

  function letIn() {
    for (let at = 0; at < waiting.length && taken < slots; ) {
      const one = waiting[at]!
      if (!hasRoom(one.kind)) at += 1
      else {
        waiting.splice(at, 1)
        one.enter(take(one.kind))
      }
    }
  }

  return {
    /** A turn, at once or when one is free; its answer is to be called when the connection is free again. */
    enter(kind: string, now: number): Leave | Promise<Leave> {
      if (hasRoom(kind)) return take(kind)
      if (waiting.length >= atMost) throw new DatabaseAway('too many wait')
      return new Promise((enter, refuse) => waiting.push({ kind, since: now, enter, refuse }))
    },
    /** Sends away those who wait since before this moment, or all of a kind. */
    refuse(which: (waiting: { kind: string; since: number }) => boolean) {
      for (const one of waiting.filter(which)) {
        waiting.splice(waiting.indexOf(one), 1)
        one.refuse(new DatabaseAway('waited too long'))
      }
    },
  }
}
