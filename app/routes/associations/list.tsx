import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { businessRoles } from '#app/domain/actor.ts'
import { AssociationFilter } from '#app/domain/associations/forms.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { canKeepAssociations } from '#app/domain/associations/permissions.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import {
  AssociationPhoneRow,
  associationColumns,
} from '#app/domain/overview/association/association-columns.tsx'
import { associationsPage } from '#app/domain/overview/association/list.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { formatCount } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar, FilterChips, FilterSearch } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: associationMessages[locale].title, to: at.associations.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, { roles: businessRoles })
  const page = await associationsPage(ctx, readSearch(url, AssociationFilter))
  return { ...page, mayKeep: canKeepAssociations(ctx.actor) }
})

/** Opening the form of a new association leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Associations() {
  const { items, next, count, mayKeep } = useLoaderData<typeof loader>()
  const m = useMessages(associationMessages)
  const exports = useMessages(exportMessages)
  const { search } = useLocation()
  const locale = useLocale()
  const { today } = useRootData()
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={m.count(formatCount(count))}>
        {items.length > 0 && (
          <LinkButton to={at.associations.export(search)} preventScrollReset>
            {exports.export}
          </LinkButton>
        )}
        {mayKeep && (
          <LinkButton tone="primary" to={at.associations.new()} preventScrollReset>
            {m.create}
          </LinkButton>
        )}
      </PageHeader>
      <div className="z-row" style={{ marginBottom: 8 }}>
        <FilterChips
          name="resident"
          label={m.columns.resident}
          options={[
            { value: '', label: m.all },
            { value: 'yes', label: m.resident },
            { value: 'no', label: m.outside },
          ]}
        />
      </div>
      <FilterBar keep={['resident']}>
        <FilterSearch label={m.search} />
      </FilterBar>
      <DataTable
        label={m.title}
        columns={associationColumns(locale, today)}
        rows={items}
        rowHref={({ id }) => at.associations.one(id)}
        phoneRow={(association) => (
          <AssociationPhoneRow association={association} locale={locale} today={today} />
        )}
        next={next}
        empty={
          <EmptyState title={m.empty.title}>
            <p className="z-small">{m.empty.body}</p>
          </EmptyState>
        }
      />
      <Outlet />
    </div>
  )
}
