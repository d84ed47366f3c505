import { instantOf } from '#app/domain/calendar.ts'

/** `2020-09-14 24:00` in the park's zone. */
export function at(text: string): Date {
  const [day = '', time] = text.split(' ')
  return instantOf(day, time)
}

export const atOrNull = (text: string) => (text ? at(text) : null)
