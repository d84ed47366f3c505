import { between, eq } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { addDays, daysBetween } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noteVersion } from '#app/domain/park/versions.server.ts'
import { conflict, ensure, invalid, missing, refuse } from '#app/domain/refusal.ts'
import { settleDueTimes } from '#app/domain/tickets/settling.server.ts'
import { calendarYears, holidayDays } from '#db/schema/working-days.ts'
import { putBack, replacedBy, setDay } from './days.server.ts'
import type { HolidayClear, HolidaySet, YearDeclare } from './forms.ts'

/** Days that one entry may span. */
const most = 31

/** Enters a span of days off or worked; what stood there is kept, to be gone back to. */
export function setHoliday(ctx: Context, { fromDay, toDay = fromDay, kind, name, nameEn }: HolidaySet) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstSetting(ctx.actor, 'system_admin'))
    const length = daysBetween(fromDay, toDay) + 1
    ensure(length <= most, invalid('form.invalid', { toDay: 'mustBeEarlier' }))
    const days = Array.from({ length }, (_, at) => addDays(fromDay, at))
    const ids: string[] = []
    for (const day of days) ids.push(await setDay(ctx, day, { kind, name, nameEn }))
    await record(ctx, {
      event: 'holiday.set',
      subject: { kind: 'setting', id: ids[0] ?? '' },
      particulars: { fromDay, toDay },
    })
    return { items: days.map((day) => ({ day, kind, name, nameEn })) }
  })
}

/** Takes an entered day back: it is again what was decreed, or what its weekday says. */
export function clearHoliday(ctx: Context, { day }: HolidayClear) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstSetting(ctx.actor, 'system_admin'))
    const [stood] = await ctx.db.select().from(holidayDays).where(eq(holidayDays.day, day))
    if (stood?.source !== 'override') throw missing('holidays.missing')
    await putBack(ctx, day, await replacedBy(ctx, day))
    const id = await noteVersion(ctx, 'holidays', { subject: day, value: null })
    await record(ctx, { event: 'holiday.cleared', subject: { kind: 'setting', id }, particulars: { day } })
    return { day }
  })
}

/** From here on what is due in that year is no longer provisional: matters still open are counted by its days. */
export function declareYear(ctx: Context, { year, source }: YearDeclare) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstSetting(ctx.actor, 'system_admin'))
    const days = await ctx.db.$count(holidayDays, between(holidayDays.day, `${year}-01-01`, `${year}-12-31`))
    ensure(days > 0, conflict('holidays.empty'))
    const made = await ctx.db
      .insert(calendarYears)
      .values({ year, source, loadedAt: ctx.now })
      .onConflictDoNothing()
      .returning()
    ensure(made.length > 0, conflict('holidays.known'))
    const id = await noteVersion(ctx, 'holidays', { subject: String(year), value: { year, source } })
    await record(ctx, {
      event: 'holiday.yearDeclared',
      subject: { kind: 'setting', id },
      particulars: { year },
    })
    await settleDueTimes(ctx)
    return { year, source }
  })
}
