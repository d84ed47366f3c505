import { eq } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { latestVersion, noteVersion } from '#app/domain/park/versions.server.ts'
import { holidayDays } from '#db/schema/working-days.ts'
import type { HolidaySet } from './forms.ts'

type Said = Pick<HolidaySet, 'kind' | 'name' | 'nameEn'>
type Stored = typeof holidayDays.$inferSelect

export async function dayAt({ db }: Context, day: Day): Promise<Stored | undefined> {
  const [stood] = await db.select().from(holidayDays).where(eq(holidayDays.day, day))
  return stood
}

/** What was decreed of a day before the office said otherwise. */
export const replacedBy = async ({ db }: Context, day: Day) =>
  ((await latestVersion(db, 'holidays', day))?.value?.replaced ?? null) as Said | null

/** The office's own word of a day, with its version; what was decreed is kept, to be gone back to. */
export async function setDay(ctx: Context, day: Day, said: Said) {
  const stood = await dayAt(ctx, day)
  const replaced =
    stood?.source === 'override'
      ? await replacedBy(ctx, day)
      : stood && { kind: stood.kind, name: stood.name, nameEn: stood.nameEn }
  const row = { day, ...said, source: 'override' as const }
  await ctx.db.insert(holidayDays).values(row).onConflictDoUpdate({ target: holidayDays.day, set: row })
  return noteVersion(ctx, 'holidays', { subject: day, value: { ...said, replaced } })
}

/** The day is again what was decreed, or what its weekday says. */
export async function putBack(ctx: Context, day: Day, decreed: Said | null) {
  await ctx.db.delete(holidayDays).where(eq(holidayDays.day, day))
  if (decreed) await ctx.db.insert(holidayDays).values({ day, ...decreed, source: 'published' })
}
