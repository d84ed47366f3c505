import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { AccountPhoneRow, accountColumns } from '#app/domain/cadres/account-columns.tsx'
import { accountMessages } from '#app/domain/cadres/accounts-messages.ts'
import '#app/domain/cadres/accounts.css'
import { AccountFilter } from '#app/domain/cadres/forms.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { canKeepRoles } from '#app/domain/cadres/permissions.ts'
import { listAccounts } from '#app/domain/cadres/queries.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Split } from '#app/ui/layout/reading-pane.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar, FilterSearch } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: cadreMessages[locale].roles, to: at.roles.list() }),
}

export const loader = signedIn((ctx, { url }) => {
  ensure(canKeepRoles(ctx.actor), forbidden('cadres.roles'))
  return listAccounts(ctx, { ...readSearch(url, AccountFilter), state: 'active' })
})

/** Opening a person leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Roles() {
  const { items } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const words = useMessages(accountMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const { accountId } = useParams()
  const columns = accountColumns({ locale, now }).filter(({ id }) => id !== 'state')
  const list = (
    <div className="z-page">
      <PageHeader title={m.roles} count={words.holders(items.length)} />
      <p className="z-small z-secondary" style={{ marginBottom: 8 }}>
        {m.refusals.apart} {words.rolesHint}
      </p>
      <FilterBar>
        <FilterSearch label={m.q} />
      </FilterBar>
      <DataTable
        label={m.roles}
        columns={columns}
        rows={items}
        rowHref={({ id }) => at.roles.one(id)}
        selectedId={accountId}
        phoneRow={(account) => <AccountPhoneRow account={account} locale={locale} now={now} />}
        empty={<EmptyState title={words.nobodyChosen} />}
      />
    </div>
  )
  return accountId ? (
    <Split list={list} open>
      <Outlet />
    </Split>
  ) : (
    list
  )
}
