import {
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
  useParams,
} from '@remix-run/react'
import { useMemo } from 'react'
import { at } from '#app/addresses.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { PolicyFilter } from '#app/domain/policies/forms.ts'
import { policiesPage } from '#app/domain/policies/library.server.ts'
import { policyMessages } from '#app/domain/policies/messages.ts'
import { canEditPolicies } from '#app/domain/policies/permissions.ts'
import { policyLevels, policyStates } from '#app/domain/policies/policy.ts'
import { PolicyPhoneRow, policyColumns } from '#app/domain/policies/policy-columns.tsx'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
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
  crumb: (_, locale) => ({ label: policyMessages[locale].title, to: at.policies.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  const filter = readSearch(url, PolicyFilter)
  const page = await policiesPage(ctx, filter)
  return {
    ...page,
    isFiltered: Boolean(filter.q || filter.level || filter.state),
    mayEdit: canEditPolicies(ctx.actor),
  }
})

/** Opening a row leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Policies() {
  const { items, next, summaries, counts, isFiltered, mayEdit } = useLoaderData<typeof loader>()
  const m = useMessages(policyMessages)
  const exports = useMessages(exportMessages)
  const { search } = useLocation()
  const locale = useLocale()
  const { today } = useRootData()
  const { policyId } = useParams()
  const columns = useMemo(() => policyColumns(locale, today, summaries), [locale, today, summaries])
  const list = (
    <div className="z-page">
      <PageHeader title={m.title} count={counts.all}>
        {items.length > 0 && (
          <LinkButton to={at.policies.export(search)} preventScrollReset>
            {exports.export}
          </LinkButton>
        )}
        {mayEdit && (
          <LinkButton tone={policyId ? 'plain' : 'primary'} to={at.policies.new()}>
            {m.add}
          </LinkButton>
        )}
      </PageHeader>
      <div className="z-chiprow">
        <FilterChips
          name="state"
          label={m.filters.state}
          options={[
            { value: '', label: m.filters.all, count: counts.all },
            ...policyStates.map((value) => ({ value, label: m.states[value], count: counts[value] })),
          ]}
        />
      </div>
      <FilterBar keep={['state']}>
        <FilterSearch label={m.filters.q} />
        <FilterSelect
          name="level"
          label={m.filters.level}
          options={policyLevels.map((value) => ({ value, label: m.levels[value] }))}
        />
      </FilterBar>
      <DataTable
        label={m.title}
        columns={columns}
        rows={items}
        rowHref={({ id }) => at.policies.one(id)}
        selectedId={policyId}
        phoneRow={(policy) => (
          <PolicyPhoneRow policy={policy} locale={locale} today={today} says={summaries[policy.id]} />
        )}
        next={next}
        empty={
          <EmptyState title={isFiltered ? m.noMatch : m.none}>
            {isFiltered && <LinkButton to={at.policies.list()}>{m.filters.everything}</LinkButton>}
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
          {!policyId && <Outlet />}
        </>
      }
    >
      {policyId && (
        <ReadingPane closeTo={at.policies.list()} label={m.title}>
          <Outlet />
        </ReadingPane>
      )}
    </Split>
  )
}
