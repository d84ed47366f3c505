import {
  dayIn,
  endOfWorkingDay,
  instantAt,
  isDecreed,
  isPaused,
  minuteAt,
  minutesFrom,
  type Office,
  type Pause,
  yearIn,
} from './counter.ts'

const perDay = 24 * 60
const horizon = 300

export type Limit = { clock: 'natural'; minutes: number } | { clock: 'working'; days: number; most?: number }

const wallMinute = (instant: Date) => Math.floor(instant.getTime() / 60_000) + 8 * 60

/**
 * A ticket's time to solve as somebody with a stopwatch would keep it: so many minutes are given, each minute that counts is
 * taken off, and it is due when none is left.
 */
export class Counted {
  private pauses: Pause[] = []
  private pausedSince: number | null = null
  private readonly office: Office
  private readonly limit: Limit
  private readonly firstDay: number
  private readonly works: Uint8Array
  private deadline: Date | null
  private start = 0
  private given = 0
  /** What is taken from the start to be the same second: by how much that is before the first whole minute. */
  private seconds = 0
  private runs = 0
  /** The end of the day an extension named, which may be one off, until a pause puts it on. */
  private named: { end: number; pauses: number } | null = null
  private asked: { end: number; given: number; runs: number; pauses: number } | null = null

  constructor(office: Office, limit: Limit, receivedAt: Date, deadline: Date | null) {
    this.office = office
    this.limit = limit
    this.firstDay = dayIn(wallMinute(receivedAt))
    this.works = minutesFrom(office, this.firstDay, limit.clock === 'working' ? horizon : 0)
    this.deadline = deadline
    this.begin(receivedAt, deadline)
  }

  private begin(at: Date, deadline: Date | null) {
    this.runs += 1
    this.pauses = []
    this.deadline = deadline
    this.named = null
    this.seconds = minuteAt(at) * 60_000 - at.getTime() - 8 * 3_600_000
    if (this.limit.clock === 'natural') {
      this.start = minuteAt(at)
      this.given = this.limit.minutes
      return
    }
    // The day itself is not counted.
    this.start = (dayIn(wallMinute(at)) + 1) * perDay
    this.given = this.count(this.start, this.endAfter(this.limit.days), [])
  }

  private endAfter(days: number) {
    return endOfWorkingDay(this.office, this.start / perDay - 1, days)
  }

  private counts(minute: number): boolean {
    return this.limit.clock === 'natural' || this.works[minute - this.firstDay * perDay] === 1
  }

  private count(from: number, to: number, pauses: readonly Pause[]): number {
    let minutes = 0
    for (let at = from; at < to; at += 1) if (this.counts(at) && !isPaused(pauses, at)) minutes += 1
    return minutes
  }

  /**
   * When the last of so many minutes is over; a day's last minute of work ends its day. Paused when none was left, it is
   * no later than it was: each minute that would count puts the end one such minute on.
   */
  private endOf(given: number): number {
    let at = this.start
    const walk = (minutes: number, skipped: readonly Pause[]) => {
      for (let left = minutes; left > 0; at += 1) if (this.counts(at) && !isPaused(skipped, at)) left -= 1
    }
    walk(given, this.pauses)
    for (const { from, to } of this.pauses.filter(({ from }) => from >= at))
      walk(this.count(Math.max(from, this.start), to, []), [])
    if (this.limit.clock === 'natural') return at
    const midnight = Math.ceil(at / perDay) * perDay
    return this.count(at, midnight, []) === 0 ? midnight : at
  }

  private get isAsNamed() {
    if (!this.named) return false
    const since = this.pauses.slice(this.named.pauses)
    return since.every(({ from, to }) => this.count(Math.max(from, this.start), to, []) === 0)
  }

  get due(): Date {
    if (this.deadline) return this.deadline
    const end = instantAt(this.isAsNamed ? (this.named as { end: number }).end : this.endOf(this.given))
    return this.limit.clock === 'working' ? end : new Date(end.getTime() - this.seconds)
  }

  /** The day the due time belongs to. */
  get dueDay(): number {
    return dayIn(Math.ceil(this.due.getTime() / 60_000) + 8 * 60 - 1)
  }

  get provisional(): boolean {
    if (this.limit.clock === 'natural') return false
    for (let year = yearIn(this.start / perDay - 1); year <= yearIn(this.dueDay); year += 1)
      if (!isDecreed(year)) return true
    return false
  }

  /** Minutes taken off by then, and minutes given. */
  used(until: Date): { taken: number; given: number } {
    if (this.deadline) {
      const taken = this.count(this.start, minuteAt(until), [])
      return { taken, given: this.count(this.start, minuteAt(this.deadline), []) }
    }
    const still = this.pausedSince === null ? [] : [{ from: this.pausedSince, to: Number.POSITIVE_INFINITY }]
    const taken = this.count(this.start, minuteAt(until), [...this.pauses, ...still])
    return { taken, given: this.given }
  }

  pause(at: Date) {
    this.pausedSince = minuteAt(at)
  }

  resume(at: Date) {
    if (!this.deadline) this.pauses.push({ from: this.pausedSince as number, to: minuteAt(at) })
    this.pausedSince = null
  }

  /** Whether a working day is left until the due day, which counts and today does not. */
  mayAsk(now: Date): boolean {
    const next = endOfWorkingDay(this.office, dayIn(wallMinute(now)), 1) / perDay - 1
    return now < this.due && next <= this.dueDay
  }

  get latestDay(): number | null {
    if (this.limit.clock === 'natural' || this.limit.most === undefined) return null
    return dayIn(this.endOf(this.count(this.start, this.endAfter(this.limit.most), [])) - 1)
  }

  ask(day: number) {
    const end = (day + 1) * perDay
    this.asked = {
      end,
      given: this.count(this.start, end, this.pauses),
      runs: this.runs,
      pauses: this.pauses.length,
    }
  }

  /** Until the end of the day asked for, and as much later as it has been paused since; never earlier than it was due. */
  grant() {
    if (!this.asked) return
    const { end, given, runs, pauses } = this.asked
    this.asked = null
    const before = this.due
    const stood = { given: this.given, deadline: this.deadline, seconds: this.seconds, named: this.named }
    this.given = runs === this.runs ? given : this.count(this.start, end, [])
    this.named = { end, pauses: runs === this.runs ? pauses : 0 }
    this.deadline = null
    this.seconds = 0
    if (this.due < before) Object.assign(this, stood)
  }

  reopen(at: Date, deadline: Date | null) {
    this.begin(at, deadline && deadline > at ? deadline : null)
  }
}
