import { type Day, daysBetween, type Period } from '#app/domain/calendar.ts'
import { within } from './period.ts'

export type VisitFact = {
  mode: 'outbound' | 'inbound' | 'online' | 'service'
  status: 'planned' | 'held' | 'cancelled'
  /** The park day it began: a visit across midnight belongs to its first day. */
  reportOn: Day
  enterpriseIds: readonly string[]
  associationIds: readonly string[]
}

export type TripFact = { fromOn: Day; toOn: Day; memberIds: readonly string[] }

/**
 * M1, 外出走访: held outbound visits that met a firm. `events` are visits, `enterprises` distinct firms.
 * Online talks, service visits and visits to associations alone never count here.
 */
export function outboundVisits(visits: readonly VisitFact[], period: Period) {
  const met = metFirms(visits, 'outbound', period)
  return { events: met.length, enterprises: distinct(met.flatMap((visit) => visit.enterpriseIds)) }
}

/** M2, 协会: distinct associations. `visited` in person (any mode but online), `contacted` in any mode. */
export function associationContacts(visits: readonly VisitFact[], period: Period) {
  const held = visits.filter((visit) => visit.status === 'held' && within(visit.reportOn, period))
  const inPerson = held.filter((visit) => visit.mode !== 'online')
  return {
    visited: distinct(inPerson.flatMap((visit) => visit.associationIds)),
    contacted: distinct(held.flatMap((visit) => visit.associationIds)),
  }
}

/**
 * M3, 来园考察: a delegation of three firms is one event, three firm visits, and up to three firms more in the
 * distinct count.
 */
export function receptions(visits: readonly VisitFact[], period: Period) {
  const met = metFirms(visits, 'inbound', period)
  const firms = met.flatMap((visit) => [...new Set(visit.enterpriseIds)])
  return { events: met.length, enterpriseVisits: firms.length, enterprises: distinct(firms) }
}

/** M9, 外出招商: a trip that has begun belongs to the period of its first day, whole. Person-days are members × inclusive days. */
export function trips(trips: readonly TripFact[], period: Period, today: Day) {
  const begun = trips.filter(({ fromOn }) => fromOn <= today && within(fromOn, period))
  return {
    trips: begun.length,
    personTimes: sum(begun.map((trip) => trip.memberIds.length)),
    personDays: sum(begun.map((trip) => trip.memberIds.length * (daysBetween(trip.fromOn, trip.toOn) + 1))),
  }
}

function metFirms(visits: readonly VisitFact[], mode: VisitFact['mode'], period: Period) {
  return visits.filter(
    (visit) =>
      visit.mode === mode &&
      visit.status === 'held' &&
      visit.enterpriseIds.length > 0 &&
      within(visit.reportOn, period),
  )
}

const distinct = (ids: readonly string[]) => new Set(ids).size
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
