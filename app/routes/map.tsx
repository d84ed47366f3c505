import { useLoaderData } from '@remix-run/react'
import { isBusiness } from '#app/domain/actor.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { MapFilter } from '#app/domain/map/forms.ts'
import { MapPage } from '#app/domain/map/map-page.tsx'
import { mapMessages } from '#app/domain/map/messages.ts'
import { mapProjects } from '#app/domain/map/queries.server.ts'
import { listCityTrips } from '#app/domain/map/trips.server.ts'
import { forbidden } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: mapMessages[locale].title }) }

export const loader = signedIn(async (ctx, { url, door }) => {
  if (!isBusiness(ctx.actor)) throw forbidden('door.notYours')
  const filter = readSearch(url, MapFilter)
  const [drawn, trips, teams] = await Promise.all([
    mapProjects(ctx, filter),
    listCityTrips(ctx, filter),
    listTeams(ctx),
  ])
  return {
    ...drawn,
    trips,
    teams,
    filter,
    park: door.park && { cityCode: door.park.cityCode, point: door.park.point },
    token: door.mapboxToken ?? null,
    base: door.mapBase ?? ('embedded' as const),
  }
})

export default function PipelineMapPage() {
  return <MapPage {...useLoaderData<typeof loader>()} />
}
