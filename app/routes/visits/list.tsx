import {
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useParams,
  useSearchParams,
} from '@remix-run/react'
import { useMemo } from 'react'
import { at } from '#app/addresses.ts'
import { businessRoles } from '#app/domain/actor.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { VisitFilter } from '#app/domain/visits/forms.ts'
import { gistsOf } from '#app/domain/visits/gists.server.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { canLogVisit } from '#app/domain/visits/permissions.ts'
import { countVisits, listVisits } from '#app/domain/visits/queries.server.ts'
import { tripMessages } from '#app/domain/visits/trips-messages.ts'
import { visitModes, visitStatuses } from '#app/domain/visits/visit.ts'
import { VisitPhoneRow, visitColumns } from '#app/domain/visits/visit-columns.tsx'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { formatCount } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { ReadingPane, Split } from '#app/ui/layout/reading-pane.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar, FilterChips, FilterSearch, FilterSelect } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: visitMessages[locale].title, to: at.visits.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, { roles: businessRoles })
  const filter = readSearch(url, VisitFilter)
  const [page, count, teams] = await Promise.all([
    listVisits(ctx, filter),
    countVisits(ctx, filter),
    listTeams(ctx),
  ])
  return { ...page, gists: await gistsOf(ctx, page.items), count, teams, mayLog: canLogVisit(ctx.actor) }
})

/** Opening a row leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Visits() {
  const { items, gists, next, count, teams, mayLog } = useLoaderData<typeof loader>()
  const m = useMessages(visitMessages)
  const trips = useMessages(tripMessages)
  const exports = useMessages(exportMessages)
  const locale = useLocale()
  const { today, actor } = useRootData()
  const [search] = useSearchParams()
  const isMine = search.has('by')
  const { visitId } = useParams()
  const columns = useMemo(() => visitColumns(locale, today, gists), [locale, today, gists])
  const list = (
    <div className="z-page">
      <PageHeader title={m.title} count={m.count(formatCount(count))}>
        <LinkButton to={at.trips.list()}>{trips.title}</LinkButton>
        {items.length > 0 && (
          <LinkButton to={at.visits.export(search)} preventScrollReset>
            {exports.export}
          </LinkButton>
        )}
        {mayLog && (
          <LinkButton tone={visitId ? 'plain' : 'primary'} to={at.visits.new()}>
            {m.log}
          </LinkButton>
        )}
      </PageHeader>
      <div className="z-chiprow">
        <FilterChips
          name="status"
          label={m.filters.status}
          options={[
            { value: '', label: m.filters.all },
            ...visitStatuses.map((value) => ({ value, label: m.statuses[value] })),
          ]}
        />
        <FilterChips
          name="by"
          label={m.filters.by}
          options={[
            { value: actor?.id ?? '', label: m.filters.mine },
            ...(isMine ? [{ value: '', label: m.filters.everybody }] : []),
          ]}
        />
      </div>
      <FilterBar keep={['status', 'by']}>
        <FilterSearch label={m.filters.q} />
        <FilterSelect
          name="mode"
          label={m.filters.mode}
          options={visitModes.map((value) => ({ value, label: m.modes[value] }))}
        />
        <FilterSelect
          name="team"
          label={m.filters.team}
          options={teams.map((team) => ({
            value: team.id,
            label: nameIn(locale, team),
          }))}
        />
      </FilterBar>
      <DataTable
        label={m.title}
        columns={columns}
        rows={items}
        rowHref={({ id }) => at.visits.one(id)}
        selectedId={visitId}
        phoneRow={(visit) => <VisitPhoneRow visit={visit} locale={locale} today={today} />}
        next={next}
        empty={
          <EmptyState title={search.size === 0 ? m.none : m.noMatch}>
            {search.size > 0 && <LinkButton to={at.visits.list()}>{m.filters.everything}</LinkButton>}
          </EmptyState>
        }
      />
    </div>
  )
  return (
    <Split
      list={
        <>
          {list}
          {!visitId && <Outlet />}
        </>
      }
    >
      {visitId && (
        <ReadingPane closeTo={at.visits.list()} label={m.title}>
          <Outlet />
        </ReadingPane>
      )}
    </Split>
  )
}
