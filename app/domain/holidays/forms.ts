import { z } from 'zod'
import { day, oneOf, optionalDay, text, whole } from '#app/domain/forms.ts'

export const dayKinds = ['holiday', 'makeup_workday'] as const

/** A span of at most a month that is off, or worked: what the State Council decrees, or the office itself. */
export const HolidaySet = z
  .strictObject({
    fromDay: day(),
    toDay: optionalDay(),
    kind: oneOf(dayKinds),
    name: text(30),
    nameEn: text(60),
  })
  .refine(({ fromDay, toDay }) => !toDay || toDay >= fromDay, { path: ['toDay'], error: 'mustBeLater' })
export type HolidaySet = z.output<typeof HolidaySet>

/** A day goes back to what was decreed, or to what its weekday says. */
export const HolidayClear = z.strictObject({ day: day() })
export type HolidayClear = z.output<typeof HolidayClear>

/** All that was decreed for this year has been entered. */
export const YearDeclare = z.strictObject({ year: whole(2000, 2199), source: text(120) })
export type YearDeclare = z.output<typeof YearDeclare>
