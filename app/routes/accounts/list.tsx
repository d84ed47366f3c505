import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { AccountPhoneRow, accountColumns } from '#app/domain/cadres/account-columns.tsx'
import { accountMessages } from '#app/domain/cadres/accounts-messages.ts'
import '#app/domain/cadres/accounts.css'
import { AccountFilter } from '#app/domain/cadres/forms.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { canKeepAccounts } from '#app/domain/cadres/permissions.ts'
import { accountsPage } from '#app/domain/cadres/queries.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Split } from '#app/ui/layout/reading-pane.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar, FilterChips, FilterSearch } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: cadreMessages[locale].accounts, to: at.accounts.list() }),
}

export const loader = signedIn((ctx, { url }) => {
  ensure(canKeepAccounts(ctx.actor), forbidden('cadres.accounts'))
  return accountsPage(ctx, readSearch(url, AccountFilter))
})

/** Opening an account leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Accounts() {
  const { items, counts } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const words = useMessages(accountMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const { accountId } = useParams()
  const list = (
    <div className="z-page">
      <PageHeader title={m.accounts} count={m.count(items.length)}>
        <LinkButton tone={accountId ? 'plain' : 'primary'} to={at.accounts.new()} preventScrollReset>
          {m.create}
        </LinkButton>
      </PageHeader>
      <div className="z-row" style={{ marginBottom: 8 }}>
        <FilterChips
          name="state"
          options={[
            { value: '', label: words.people.all, count: counts.all },
            { value: 'active', label: words.people.active, count: counts.active },
            { value: 'disabled', label: words.people.disabled, count: counts.disabled },
          ]}
        />
      </div>
      <FilterBar keep={['state']}>
        <FilterSearch label={m.q} />
      </FilterBar>
      <DataTable
        label={m.accounts}
        columns={accountColumns({ locale, now })}
        rows={items}
        rowHref={({ id }) => at.accounts.one(id)}
        selectedId={accountId}
        phoneRow={(account) => <AccountPhoneRow account={account} locale={locale} now={now} />}
        empty={<EmptyState title={m.none} />}
      />
    </div>
  )
  return accountId ? (
    <Split list={list} open>
      <Outlet />
    </Split>
  ) : (
    <>
      {list}
      <Outlet />
    </>
  )
}
