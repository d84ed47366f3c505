import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { dayAt, putBack, replacedBy, setDay } from '#app/domain/holidays/days.server.ts'
import { HolidaySet } from '#app/domain/holidays/forms.ts'
import { noteVersion } from '#app/domain/park/versions.server.ts'
import { settleDueTimes } from '#app/domain/tickets/settling.server.ts'
import { calendarYears, holidayDays } from '#db/schema/working-days.ts'
import type { Draft } from '../landing/draft.ts'
import { mark, type Write } from './marking.server.ts'

const { fromDay: day, kind, name, nameEn } = HolidaySet.shape
const Said = { day, kind, name, nameEn }
type Day = typeof holidayDays.$inferSelect

const saidIn = (values: Record<string, unknown>) => ({
  day: Said.day.parse(values.day),
  said: {
    kind: Said.kind.parse(values.kind),
    name: Said.name.parse(values.name),
    nameEn: Said.nameEn.parse(values.nameEn),
  },
})

/** Sets the days of a batch as their page does, each with its version. */
export async function setDays(ctx: Context, work: readonly { draft: Draft }[]) {
  for (const { draft } of work) {
    const { day, said } = saidIn(draft.values)
    await setDay(ctx, day, said)
  }
}

/** A day is again what it was before, unless somebody said otherwise of it since. */
export async function takeBackDays(ctx: Context, group: readonly Write[]) {
  for (const write of group) {
    const { day, said } = saidIn(write.after ?? {})
    const stands = await dayAt(ctx, day)
    const isOurs =
      stands?.source === 'override' &&
      Object.entries(said).every(([field, value]) => stands[field as keyof typeof said] === value)
    if (isOurs) await goBack(ctx, day, write.before as Day | null)
    await mark(ctx, [write], isOurs ? (write.op === 'insert' ? 'gone' : 'restored') : 'kept')
  }
}

async function goBack(ctx: Context, day: string, before: Day | null) {
  if (before?.source !== 'override') {
    await putBack(ctx, day, before && { kind: before.kind, name: before.name, nameEn: before.nameEn })
    return noteVersion(ctx, 'holidays', { subject: day, value: null })
  }
  const replaced = await replacedBy(ctx, day)
  const said = { kind: before.kind, name: before.name, nameEn: before.nameEn }
  await ctx.db.update(holidayDays).set(said).where(eq(holidayDays.day, day))
  return noteVersion(ctx, 'holidays', { subject: day, value: { ...said, replaced } })
}

type Year = { year: number; source: string }

/** Keeps beside the settings which years these writes declared whole, by whose days what is open is due from then on. */
export async function noteYears(ctx: Context, work: readonly { draft: Draft }[]) {
  for (const { draft } of work) {
    const { year, source } = draft.values as Year
    await noteVersion(ctx, 'holidays', { subject: String(year), value: { year, source } })
  }
  await settleDueTimes(ctx)
}

/** Years that an import declared whole are so no longer: what is due in them is provisional again. */
export async function takeBackYears(ctx: Context, group: readonly Write[]) {
  for (const write of group) {
    const { year, source } = write.after as Year
    const gone = await ctx.db
      .delete(calendarYears)
      .where(and(eq(calendarYears.year, year), eq(calendarYears.source, source)))
      .returning()
    if (gone.length > 0) await noteVersion(ctx, 'holidays', { subject: String(year), value: null })
    await mark(ctx, [write], gone.length > 0 ? 'gone' : 'kept')
  }
}
