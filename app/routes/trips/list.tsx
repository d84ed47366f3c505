import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
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

export default function Trips() {
  const { items, next, teams, mayPlan } = useLoaderData<typeof loader>()
  const m = useMessages(tripMessages)
  const locale = useLocale()
  const { today } = useRootData()
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={next ? undefined : items.length}>
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
    </div>
  )
}
