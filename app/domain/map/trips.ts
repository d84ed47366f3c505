import type { Day } from '#app/domain/calendar.ts'

type Named = { name: string; nameEn: string }

/** One trip of ours, begun; `firms` are those met on it that the reader may know of. */
export type MapTrip = {
  id: string
  code: string
  lng: number
  lat: number
  fromOn: Day
  toOn: Day
  people: Named[]
  firms: number
}

/** Our trips to one city: how many, and the latest. */
export type CityTrips = { code: string; lng: number; lat: number; times: number; last: MapTrip }

/** Trips by city; they come with the latest first. */
export function tripsByCity(trips: readonly MapTrip[]): CityTrips[] {
  const cities = new Map<string, CityTrips>()
  for (const trip of trips) {
    const city = cities.get(trip.code)
    if (city) city.times += 1
    else cities.set(trip.code, { code: trip.code, lng: trip.lng, lat: trip.lat, times: 1, last: trip })
  }
  return [...cities.values()]
}
