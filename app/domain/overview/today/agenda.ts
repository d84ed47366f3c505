import { addDays, type Day, dayOf, timeOf } from '#app/domain/calendar.ts'

/** Something that waits for the reader: when it runs out, or that it only waits. */
export type Matter = {
  due: Date | null
  /** It stands above everything, whatever its hour (a P0). */
  urgent?: boolean
  /** It has no hour and nobody waits for it today: it has stood still for long. */
  slow?: boolean
  /** It has its day and no hour: any time of that day will do. */
  wholeDay?: boolean
  tone?: 'good' | 'warn' | 'red' | null
}

/** The parts of the one list, in its order. */
export const parts = ['late', 'today', 'afternoon', 'waiting', 'tomorrow', 'slow', 'later'] as const
export type Part = (typeof parts)[number]

/** What can still be saved within this time goes before what is late already. */
const lastMinutes = 60

/** The day an instant ends: 24:00 belongs to the day before. */
const endOf = (due: Date): Day => dayOf(new Date(due.getTime() - 1))

export function partOf({ due, slow, wholeDay }: Matter, now: Date): Part {
  if (slow) return 'slow'
  if (!due) return 'waiting'
  if (due < now) return 'late'
  const [day, today] = [endOf(due), dayOf(now)]
  if (day > today) return day === addDays(today, 1) ? 'tomorrow' : 'later'
  if (wholeDay) return 'waiting'
  const isMorning = dayOf(due) === today && timeOf(due) < '12:00'
  return isMorning || timeOf(now) >= '12:00' ? 'today' : 'afternoon'
}

/** What is to be done by tonight: the number in the menu and at the head of the list. What stands still or comes later is not. */
export const isForToday = (matter: Matter, now: Date) =>
  matter.urgent || !['tomorrow', 'slow', 'later'].includes(partOf(matter, now))

const tones = ['red', 'warn', 'good'] as const
const gravity = ({ tone }: Matter) => (tone ? tones.indexOf(tone) : tones.length)

/** What a person reads first: what is about to run out, what is late, then by time; of equals as they were given. */
export function byTime<T extends Matter>(matters: readonly T[], now: Date): T[] {
  const rank = (matter: T) => {
    if (matter.urgent) return -2
    const left = matter.due ? matter.due.getTime() - now.getTime() : null
    return left !== null && left >= 0 && left <= lastMinutes * 60_000
      ? -1
      : parts.indexOf(partOf(matter, now))
  }
  const timeOf = ({ due }: T) => due?.getTime() ?? 0
  return [...matters].sort((a, b) => rank(a) - rank(b) || timeOf(a) - timeOf(b) || gravity(a) - gravity(b))
}

/** The one that comes first, and all others under the headings of their time. Nothing stands twice. */
export function agendaOf<T extends Matter>(matters: readonly T[], now: Date) {
  const [first = null, ...rest] = byTime(matters, now)
  const groups = parts.map((part) => ({ part, matters: rest.filter((one) => partOf(one, now) === part) }))
  return { first, groups: groups.filter(({ matters }) => matters.length > 0) }
}
