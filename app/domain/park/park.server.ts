import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { places } from '#db/schema/places.ts'
import { readLogo } from './logo.server.ts'
import type { Park } from './park.ts'
import { latestVersion } from './versions.server.ts'

/** Whose park this is, as every page knows it; null until the office has said so. */
export async function readPark(db: Db): Promise<Park | null> {
  const [found, logo] = await Promise.all([latestVersion(db, 'park'), readLogo(db)])
  if (!found?.value) return null
  const { lng, lat, cityCode, ...names } = found.value as Omit<Park, 'point' | 'logo'> & {
    lng: number | null
    lat: number | null
  }
  const [city] = await db
    .select({ lng: places.lng, lat: places.lat })
    .from(places)
    .where(and(eq(places.code, cityCode), sql`${places.kind} = 'city'`))
  return { ...names, cityCode, point: [lng ?? city?.lng ?? 0, lat ?? city?.lat ?? 0], logo }
}
