import { addDays, dayOf, timeOf } from '#app/domain/calendar.ts'
import type { FullVisit } from './page.server.ts'

/** The visit as its form holds it; one that ends on its own day says no second day. */
export function factsOf(visit: FullVisit & { ourIds: string[] }) {
  const { mode, startedAt, endedAt, topics, needs, summary, tripId, cityCode, place } = visit
  const startedOn = dayOf(startedAt)
  const endTime = timeOf(endedAt) === '00:00' ? '24:00' : timeOf(endedAt)
  const lastOn = endTime === '24:00' ? addDays(dayOf(endedAt), -1) : dayOf(endedAt)
  const unknown = visit.theirs.filter(({ contactId }) => !contactId)
  return {
    mode,
    startedOn,
    startTime: timeOf(startedAt),
    endTime,
    topics,
    needs,
    summary,
    tripId,
    cityCode,
    endedOn: lastOn === startedOn ? null : lastOn,
    place,
    onlineKind: visit.onlineKind,
    ourIds: visit.ourIds,
    confidential: visit.confidential,
    enterpriseIds: visit.firms.map(({ id }) => id),
    associationIds: visit.associations.map(({ id }) => id),
    theirs: unknown.map(({ name, post }) => ({ name, post: post ?? undefined })),
    theirContactIds: visit.theirs.flatMap(({ contactId }) => contactId ?? []),
  }
}

/** What a stale save is shown: names for ids, the times as instants. */
export function shownOf(visit: FullVisit) {
  const { mode, topics, needs, summary, place, confidential, startedAt, endedAt } = visit
  return {
    mode,
    topics,
    needs,
    summary,
    place,
    confidential,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    enterpriseIds: visit.firms.map(({ name }) => name),
    associationIds: visit.associations.map(({ name }) => name),
    ourIds: visit.ours.map(({ name }) => name),
  }
}
