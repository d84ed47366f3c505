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
const horizon = 420

type Limit = { clock: 'natural'; minutes: number } | { clock: 'working'; days: number; most?: number }

/**
 * A ticket's time to solve as somebody with a stopwatch would keep it: so many minutes are given, each minute that counts is
 * taken off, and it is due when none is left.
 */
export class Counted {
  readonly pauses: Pause[] = []
  private readonly works: Uint8Array
  private readonly firstDay: number
  private start: number
  private given: number
  private asked: { end: number; given: number; restarts: number; fixed: boolean } | null = null
  private restarts = 0
  private pausedSince: number | null = null

  constructor(
    readonly office: Office,
    private readonly limit: Limit,
    private receivedAt: Date,
    private deadline: Date | null,
  ) {
    this.firstDay = dayIn(minuteAt(receivedAt)) - 1
    this.works = minutesFrom(office, this.firstDay, horizon)
    this.start = this.begin(receivedAt)
    this.given = this.givenFrom(receivedAt)
  }

  /** Minutes begin to be taken off: at once, or when the day of receipt is over. */
  private begin(at: Date): number {
    return this.limit.clock === 'natural'
      ? minuteAt(at)
      : (dayIn(Math.floor(at.getTime() / 60_000) + 480) + 1) * perDay
  }

  private givenFrom(at: Date): number {
    if (this.limit.clock === 'natural') return this.limit.minutes
    const end = endOfWorkingDay(this.office, this.start / perDay - 1, this.limit.days)
    return this.count(this.start, end, [])
  }

  private counts(minute: number): boolean {
    return this.limit.clock === 'natural' || this.works[minute - this.firstDay * perDay] === 1
  }

  private count(from: number, to: number, pauses: readonly Pause[]): number {
    let minutes = 0
    for (let at = from; at < to; at += 1) if (this.counts(at) && !isPaused(pauses, at)) minutes += 1
    return minutes
  }

  private get lasting(): Pause[] {
    return this.pausedSince === null
      ? this.pauses
      : [...this.pauses, { from: this.pausedSince, to: Number.POSITIVE_INFINITY }]
  }

  /** When the last of `given` minutes is over, all that was paused left out; a day's last minute ends its day. */
  private endOf(given: number): number {
    let at = this.start
    for (let left = given; left > 0; at += 1) if (this.counts(at) && !isPaused(this.pauses, at)) left -= 1
    if (this.limit.clock === 'natural') return at
    const midnight = Math.ceil(at / perDay) * perDay
    return this.count(at, midnight, []) === 0 ? midnight : at
  }

  get isFixed() {
    return this.deadline !== null
  }

  /** The second it came in at is the second it is due at, unless an extension said the day. */
  private exact = true

  get due(): Date {
    if (this.deadline) return this.deadline
    const end = instantAt(this.endOf(this.given))
    if (this.limit.clock === 'working' || !this.exact) return end
    return new Date(end.getTime() - (instantAt(this.start).getTime() - this.receivedAt.getTime()))
  }

  get provisional(): boolean {
    if (this.limit.clock === 'natural') return false
    const [from, to] = [this.start / perDay - 1, dayIn(minuteAt(this.due) - 1)]
    for (let year = yearIn(from); year <= yearIn(to); year += 1) if (!isDecreed(year)) return true
    return false
  }

  /** Minutes taken off by then, and minutes given. */
  used(until: Date): { taken: number; given: number } {
    if (this.deadline) {
      const end = minuteAt(this.deadline)
      return { taken: this.count(this.start, minuteAt(until), []), given: this.count(this.start, end, []) }
    }
    return { taken: this.count(this.start, minuteAt(until), this.lasting), given: this.given }
  }

  pause(at: Date) {
    this.pausedSince = minuteAt(at)
  }

  resume(at: Date) {
    const pause = { from: this.pausedSince!, to: minuteAt(at) }
    this.pausedSince = null
    if (!this.deadline) this.pauses.push(pause)
  }

  /** Whether a working day is left between today and the due day, that day itself counted. */
  mayAsk(now: Date): boolean {
    if (now >= this.due) return false
    const today = dayIn(Math.floor(now.getTime() / 60_000) + 480)
    return endOfWorkingDay(this.office, today, 1) / perDay - 1 <= this.dueDay
  }

  /** The day the due time belongs to. */
  get dueDay(): number {
    return dayIn(Math.ceil(this.due.getTime() / 60_000) + 480 - 1)
  }

  get latestDay(): number | null {
    if (this.limit.clock === 'natural' || this.limit.most === undefined) return null
    const end = endOfWorkingDay(this.office, this.start / perDay - 1, this.limit.most)
    return dayIn(this.endOf(this.count(this.start, end, [])) - 1)
  }

  ask(day: number) {
    const end = (day + 1) * perDay
    const given = this.count(this.start, end, this.pauses)
    this.asked = { end, given, restarts: this.restarts, fixed: this.isFixed }
  }

  grant() {
    const { end, given, restarts, fixed } = this.asked!
    this.asked = null
    const anew = restarts < this.restarts || fixed ? this.count(this.start, end, fixed ? this.pauses : []) : given
    const before = this.due
    const given0 = this.given
    const [deadline, exact] = [this.deadline, this.exact]
    this.given = anew
    this.exact = false
    this.deadline = null
    if (this.due > before) return
    this.given = given0
    this.exact = exact
    this.deadline = deadline
  }

  reopen(at: Date, deadline: Date | null) {
    this.restarts += 1
    this.receivedAt = at
    this.pauses.length = 0
    this.deadline = deadline && deadline > at ? deadline : null
    this.start = this.begin(at)
    this.exact = true
    this.given = this.givenFrom(at)
  }
}
