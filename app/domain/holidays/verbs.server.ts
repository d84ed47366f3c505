import { z } from 'zod'
import { allOf, day } from '#app/domain/answers.ts'
import { verb } from '#app/domain/verb.ts'
import { dayKinds, HolidayClear, HolidaySet, YearDeclare } from './forms.ts'
import { clearHoliday, declareYear, setHoliday } from './mutations.server.ts'

const roles = ['system_admin'] as const
const Entered = allOf(
  z
    .object({ day: day(), kind: z.enum(dayKinds), name: z.string(), nameEn: z.string() })
    .meta({ id: 'EnteredDay' }),
)

export const holidayVerbs = {
  'holidays.set': verb({
    summary: 'Enter a span of days that is off or worked',
    roles,
    api: 'POST /holidays',
    input: HolidaySet,
    answer: Entered,
    run: setHoliday,
  }),
  'holidays.clear': verb({
    summary: 'Take an entered day back',
    roles,
    api: 'POST /holidays/clear',
    input: HolidayClear,
    answer: z.object({ day: day() }),
    run: clearHoliday,
  }),
  'holidays.declare': verb({
    summary: 'Say that all that was decreed for a year has been entered',
    roles,
    api: 'POST /holidays/years',
    input: YearDeclare,
    answer: z.object({ year: z.int(), source: z.string() }),
    run: declareYear,
  }),
}
