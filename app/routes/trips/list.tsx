import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { TripFilter } from '#app/domain/visits/forms.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { canPlanTrip } from '#app/domain/visits/permissions.ts'
import { TripPhoneRow, tripColumns } from '#app/domain/visits/trip-columns.tsx'
import { listTrips } from '#app/domain/visits/trips.server.ts'
import { tripMessages } from '#app/domain/visits/trips-messages.ts'
import { visitReads } from '#app/domain/visits/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar, FilterSelect } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: visitMessages[locale].title, to: at.visits.list() },
    { label: tripMessages[locale].title, to: at.trips.list() },
  ],
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, visitReads['trips.list'])
  const [page, teams] = await Promise.all([listTrips(ctx, readSearch(url, TripFilter)), listTeams(ctx)])
  return { ...page, teams, mayPlan: canPlanTrip(ctx.actor) }
})

/** Opening a dialog leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Trips() {
  const { items, next, teams, mayPlan } = useLoaderData<typeof loader>()
  const m = useMessages(tripMessages)
  const exports = useMessages(exportMessages)
  const { search } = useLocation()
  const locale = useLocale()
  const { today } = useRootData()
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={next ? undefined : items.length}>
        {items.length > 0 && (
          <LinkButton to={at.trips.export(search)} preventScrollReset>
            {exports.export}
          </LinkButton>
        )}
        {mayPlan && (
          <LinkButton tone="primary" to={at.trips.new()}>
            {m.plan}
          </LinkButton>
        )}
      </PageHeader>
      <FilterBar>
        <FilterSelect
          name="team"
          label={m.fields.teamId}
          options={teams.map((team) => ({
            value: team.id,
            label: nameIn(locale, team),
          }))}
        />
      </FilterBar>
      <DataTable
        label={m.title}
        columns={tripColumns(locale, today)}
        rows={items}
        rowHref={({ id }) => at.trips.one(id)}
        phoneRow={(trip) => <TripPhoneRow trip={trip} locale={locale} today={today} />}
        next={next}
        empty={<EmptyState title={m.none} />}
      />
      <Outlet />
    </div>
  )
}
