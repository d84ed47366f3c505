import { dayOf, instantOf } from '#app/domain/calendar.ts'
import { inForce } from '#app/domain/limits/limits.ts'
import { type ClockFacts, clockOf } from '#app/domain/tickets/clock.ts'
import { corrected, granted, latestExtension, reopened, resumed } from '#app/domain/tickets/due-changes.ts'
import {
  dueTimes,
  lastDayOf,
  mayStillAskExtension,
  type ServiceLimits,
} from '#app/domain/tickets/service-limits.ts'
import type { Level } from '#app/domain/tickets/ticket.ts'
import type { WorkingCalendar } from '#app/domain/working-days/working-days.ts'

export type Policy = { number: number; effectiveFrom: string; limits: ServiceLimits }
type Row = ClockFacts & {
  level: Level
  onSiteDueAt: Date | null
  onSiteAt: Date | null
  originalDueAt: Date
  provisional: boolean
}

/** A ticket kept by the program's own decisions, as its steps keep its row. */
export class Kept {
  row: Row
  private readonly pauses: { from: Date; to: Date }[] = []
  private readonly calendar: WorkingCalendar
  private readonly policies: readonly Policy[]
  private readonly limits: ServiceLimits
  private asked: { newDueAt: Date; askedAt: Date; pausedMinutes: number } | null = null

  constructor(
    calendar: WorkingCalendar,
    policies: readonly Policy[],
    { level, receivedAt, deadline }: { level: Level; receivedAt: Date; deadline: Date | null },
  ) {
    this.calendar = calendar
    this.policies = policies
    this.limits = (inForce(this.policies, dayOf(receivedAt)) as Policy).limits
    const due = dueTimes(this.limits, level, receivedAt, calendar, deadline)
    this.row = {
      ...{ level, receivedAt, businessDeadlineAt: deadline, state: 'in_progress', respondedAt: receivedAt },
      ...{ promisedAt: null, parkedAt: null, parkRecheckOn: null, resolvedAt: null, onSiteAt: null },
      ...{ restartedAt: null, pausedMinutes: 0, originalDueAt: due.solveDueAt },
      ...due,
    }
  }

  /** What a correction that changes nothing would make of it. */
  get corrected() {
    return corrected(this.limits, this.row, this.row, this.pauses, this.calendar)
  }

  get moved() {
    const { clock, pausedMinutes, solveDueAt, provisional } = this.row
    return { clock, pausedMinutes, solveDueAt, provisional }
  }

  private set(changes: Partial<Row>) {
    this.row = { ...this.row, ...changes }
  }

  pause(now: Date) {
    this.set({ state: 'parked', parkedAt: now })
  }

  resume(now: Date) {
    this.pauses.push({ from: this.row.parkedAt as Date, to: now })
    const { minutes: _, ...moved } = resumed(this.row, now, this.calendar)
    this.set({ ...moved, state: 'in_progress', parkedAt: null })
  }

  mayAsk(now: Date) {
    return mayStillAskExtension(this.calendar, now, this.row.solveDueAt)
  }

  get latestDay() {
    return latestExtension(this.limits, this.row.level, this.row, this.calendar)
  }

  get dueDay() {
    return lastDayOf(this.row.solveDueAt)
  }

  ask(day: string, now: Date) {
    this.asked = {
      newDueAt: instantOf(day, '24:00'),
      askedAt: now,
      pausedMinutes: this.row.pausedMinutes,
    }
  }

  grant() {
    if (!this.asked) return
    this.set(granted(this.row, this.asked, this.calendar))
    this.asked = null
  }

  resolve(now: Date) {
    this.set({ state: 'resolved', resolvedAt: now })
  }

  reopen(now: Date) {
    this.set({
      ...reopened(this.limits, this.row, now, this.calendar),
      state: 'in_progress',
      resolvedAt: null,
    })
  }

  at(now: Date) {
    return clockOf(this.row, now, this.calendar)
  }
}
