import { between, eq } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { addDays, type Day, daysBetween } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { latestVersion, noteVersion } from '#app/domain/park/versions.server.ts'
import { conflict, ensure, invalid, missing, refuse } from '#app/domain/refusal.ts'
import { calendarYears, holidayDays } from '#db/schema/working-days.ts'
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

type Said = Pick<HolidaySet, 'kind' | 'name' | 'nameEn'>

async function setDay(ctx: Context, day: Day, said: Said) {
  const [stood] = await ctx.db.select().from(holidayDays).where(eq(holidayDays.day, day))
  const replaced =
    stood?.source === 'override'
      ? ((await latestVersion(ctx.db, 'holidays', day))?.value?.replaced ?? null)
      : stood && { kind: stood.kind, name: stood.name, nameEn: stood.nameEn }
  const row = { day, ...said, source: 'override' as const }
  await ctx.db.insert(holidayDays).values(row).onConflictDoUpdate({ target: holidayDays.day, set: row })
  return noteVersion(ctx, 'holidays', { subject: day, value: { ...said, replaced } })
}

/** Takes an entered day back: it is again what was decreed, or what its weekday says. */
export function clearHoliday(ctx: Context, { day }: HolidayClear) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstSetting(ctx.actor, 'system_admin'))
    const [stood] = await ctx.db.select().from(holidayDays).where(eq(holidayDays.day, day))
    if (stood?.source !== 'override') throw missing('holidays.missing')
    const replaced = (await latestVersion(ctx.db, 'holidays', day))?.value?.replaced as Said | null
    await ctx.db.delete(holidayDays).where(eq(holidayDays.day, day))
    if (replaced) await ctx.db.insert(holidayDays).values({ day, ...replaced, source: 'published' })
    const id = await noteVersion(ctx, 'holidays', { subject: day, value: null })
    await record(ctx, { event: 'holiday.cleared', subject: { kind: 'setting', id }, particulars: { day } })
    return { day }
  })
}

/** From here on what is due in that year is no longer provisional. */
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
    return { year, source }
  })
}
