import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { addDays, dayOf } from '#app/domain/calendar.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { canPlanTrip } from '#app/domain/visits/permissions.ts'
import { TripForm } from '#app/domain/visits/trip-form.tsx'
import { tripMessages } from '#app/domain/visits/trip-messages.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: tripMessages[locale].title, to: at.trips.list() },
    { label: tripMessages[locale].plan },
  ],
}

const verb = visitVerbs['trips.plan']

export const loader = signedIn(async (ctx) => {
  ensure(canPlanTrip(ctx.actor), forbidden('trips.plan'))
  const today = dayOf(ctx.now)
  const mine = [{ id: ctx.actor.id, label: nameIn(ctx.locale, ctx.actor) }]
  const blank = {
    id: uuidv7(),
    title: '',
    kind: 'outing' as const,
    city: [],
    purpose: '',
    summary: '',
    members: mine,
  }
  return {
    teams: await listTeams(ctx),
    defaults: { ...blank, teamId: ctx.actor.teamIds[0] ?? '', fromOn: today, toOn: addDays(today, 3) },
  }
})

export const action = act(verb, { to: (trip) => at.trips.one(trip.id) })

export default function NewTripRoute() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(tripMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.plan} />
      <TripForm {...data} />
    </div>
  )
}
