import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { dictionaryEntries, places } from '#db/schema/places.ts'
import { slaPolicies } from '#db/schema/tickets.ts'
import { calendarYears, holidayDays } from '#db/schema/working-days.ts'
import { calendarYearRows, holidayRows } from './calendar.ts'
import { dictionaryRows } from './dictionaries.ts'
import placeRows from './places.json' with { type: 'json' }
import { slaPolicyRow } from './service-limits.ts'

/**
 * What every installation needs: places, dictionaries, the working calendar, the first service limits. May run again
 * at any time; what the office has changed since stays as it is.
 */
export async function seedBase(db: Db) {
  await db.insert(places).values(placeRows.map(placeOf)).onConflictDoNothing()
  await db.insert(dictionaryEntries).values(dictionaryRows).onConflictDoNothing()
  await db.insert(calendarYears).values(calendarYearRows).onConflictDoNothing()
  await db.insert(holidayDays).values(holidayRows()).onConflictDoNothing()
  await db.insert(slaPolicies).values(slaPolicyRow).onConflictDoNothing()
}

// Municipalities, Hong Kong and Macao are cities that are their own province.
function placeOf(row: (typeof placeRows)[number]) {
  const [code, kind, name, nameEn, provinceCode, lng, lat] = row as [
    string,
    'province' | 'city',
    string,
    string,
    string | null,
    number,
    number,
  ]
  return { code, kind, name, nameEn, provinceCode, lng, lat, ...findableAs.place({ name, nameEn }) }
}
