import { isId } from '#app/addresses.ts'
import { dayOf, timeOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { citiesByCode } from '#app/domain/places/queries.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { firmsToBegin } from './choices.server.ts'
import type { FullVisit } from './page.server.ts'
import { tripsAround } from './trips.server.ts'
import { type VisitMode, visitModes } from './visit.ts'
import type { VisitDefaults } from './visit-form.tsx'

const quarter = 15 * 60_000

/** A new visit as it most likely is: outbound, held, an hour ending now, me, the trip I am on. */
export async function newVisit(ctx: Context, id: string, search: URLSearchParams): Promise<VisitDefaults> {
  const ids = search.getAll('enterprise').filter(isId)
  const today = dayOf(ctx.now)
  const [firms, trips] = await Promise.all([firmsToBegin(ctx, ids), tripsAround(ctx, today)])
  const asked = search.get('trip')
  const trip = trips.find((one) => (asked ? one.id === asked : one.fromOn <= today && today <= one.toOn))
  const ended = new Date(Math.floor(ctx.now.getTime() / quarter) * quarter)
  const started = new Date(ended.getTime() - 3_600_000)
  const mode = visitModes.find((one) => one === search.get('mode')) ?? ('outbound' satisfies VisitMode)
  return {
    id,
    mode,
    status: 'held',
    firms,
    associations: [],
    topics: [],
    needs: '',
    summary: '',
    place: '',
    startedOn: dayOf(started),
    startTime: timeOf(started),
    endedOn: dayOf(ended),
    endTime: timeOf(ended),
    ours: [{ id: ctx.actor.id, label: nameIn(ctx.locale, ctx.actor) }],
    city: trip
      ? [{ id: trip.cityCode, label: nameIn(ctx.locale, { name: trip.city, nameEn: trip.cityEn }) }]
      : [],
    tripId: trip?.id ?? '',
    confidential: false,
    theirContactIds: [],
    theirs: [],
  }
}

/** A stored visit in the form's fields. */
export async function editVisit(ctx: Context, visit: FullVisit): Promise<VisitDefaults> {
  const cities = visit.cityCode ? await citiesByCode(ctx, [visit.cityCode]) : []
  const asPick = ({ id, name }: { id: string; name: string }) => ({ id, label: name })
  const unknown = visit.theirs.filter(({ contactId }) => !contactId)
  return {
    id: visit.id,
    version: visit.version,
    mode: visit.mode,
    onlineKind: visit.onlineKind,
    status: visit.status === 'planned' ? 'planned' : 'held',
    startedOn: dayOf(visit.startedAt),
    startTime: timeOf(visit.startedAt),
    endedOn: dayOf(visit.endedAt),
    endTime: timeOf(visit.endedAt),
    firms: visit.firms.map(asPick),
    associations: visit.associations.map(asPick),
    ours: visit.ours.map(asPick),
    topics: visit.topics,
    needs: visit.needs ?? '',
    summary: visit.summary ?? '',
    place: visit.place ?? '',
    city: cities.map((city) => ({ id: city.code, label: nameIn(ctx.locale, city) })),
    tripId: visit.tripId ?? '',
    confidential: visit.confidential,
    theirContactIds: visit.theirs.flatMap(({ contactId }) => contactId ?? []),
    theirs: unknown.map(({ name, post }) => ({ name, post })),
  }
}
