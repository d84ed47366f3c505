import { eq } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { demoClockKey, settings } from '#db/schema/cadres.ts'

export type Clock = { wall: () => Date; business: () => Date; demo: boolean }

/** The one place that reads a clock. In the demo, business time ticks on from 2021-02-08 10:00 +08:00. */
export async function openClock(db: Db): Promise<Clock> {
  const [row] = await db.select().from(settings).where(eq(settings.key, demoClockKey))
  const offset = row ? Number(row.value) : 0
  const wall = () => new Date()
  return { wall, business: () => new Date(wall().getTime() - offset), demo: Boolean(row) }
}
