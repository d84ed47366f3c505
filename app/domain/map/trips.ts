import type { Day } from '#app/domain/calendar.ts'

type Named = { name: string; nameEn: string }

/** One trip of ours, begun; `firms` are those met on it that the reader may know of. */
export type MapTrip = {
  id: string
  fromOn: Day
  toOn: Day
  people: Named[]
  firms: number
}

/** Our trips to one city: how many, and the latest. */
export type CityTrips = { code: string; lng: number; lat: number; times: number; last: MapTrip }
