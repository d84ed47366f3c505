import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ensureCan } from '#app/domain/abilities.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { TripForm } from '#app/domain/visits/trip-form.tsx'
import { getTrip } from '#app/domain/visits/trips.server.ts'
import { tripMessages } from '#app/domain/visits/trips-messages.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: tripMessages[locale].title, to: at.trips.list() },
    { label: tripMessages[locale].editTitle },
  ],
}

const verb = visitVerbs['trips.update']

export const loader = signedIn(async (ctx, { params }) => {
  const [trip, teams] = await Promise.all([getTrip(ctx, readId(params.tripId)), listTeams(ctx)])
  ensureCan(trip, 'trips.update')
  const { id, version, title, kind, fromOn, toOn } = trip
  const defaults = {
    id,
    version,
    title,
    kind,
    fromOn,
    toOn,
    teamId: trip.teamId ?? '',
    purpose: trip.purpose ?? '',
    summary: trip.summary ?? '',
    city: [{ id: trip.cityCode, label: nameIn(ctx.locale, { name: trip.city, nameEn: trip.cityEn }) }],
    members: trip.members.map(({ id, name }) => ({ id, label: name })),
  }
  return { teams, defaults }
})

export const action = act(verb, { id: 'tripId', to: (_, { part }) => at.trips.one(part('tripId')) })

export default function EditTrip() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(tripMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.editTitle} />
      <TripForm {...data} />
    </div>
  )
}
