import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useLocation } from '@remix-run/react'
import { useMemo } from 'react'
import { at } from '#app/addresses.ts'
import { businessRoles } from '#app/domain/actor.ts'
import { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { canKeepEnterprises } from '#app/domain/enterprises/permissions.ts'
import { waitingCap } from '#app/domain/enterprises/verdict.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { duplicateMessages } from '#app/domain/merges/duplicates-messages.ts'
import { type Choices, namesOf } from '#app/domain/overview/firms/choices.ts'
import { firmColumns, firmPhoneRow } from '#app/domain/overview/firms/firm-columns.tsx'
import { FirmFilters } from '#app/domain/overview/firms/firm-filters.tsx'
import { firmRow, type SentFirm } from '#app/domain/overview/firms/firm-row.ts'
import { firmsPage } from '#app/domain/overview/firms/list.server.ts'
import { useChoices } from '#app/domain/overview/firms/use-choices.tsx'
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
import { packPage, usePage } from '#app/ui/table/packed.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: enterpriseMessages[locale].title, to: at.enterprises.list() }),
}

export const loader = signedIn(async (ctx, { url, door }) => {
  ensureRole(ctx, { roles: businessRoles })
  const filter = readSearch(url, EnterpriseFilter)
  const { rows, choices, ...page } = await firmsPage(ctx, filter)
  const told = { ...page, mayKeep: canKeepEnterprises(ctx.actor) }
  if (door.byScripts) return packPage(door, told, { rows, choices })
  // The document's own filter says them.
  door.drawnWith = choices
  return packPage<typeof told & { choices?: Choices }, { rows: SentFirm[] }>(door, told, { rows })
})

/** Opening the form of a new firm leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Enterprises() {
  const { choices: sent, ...page } = usePage(useLoaderData<typeof loader>())
  const { rows, next, count, counts, waiting, mayKeep } = page
  const duplicates = useMessages(duplicateMessages)
  const choices = useChoices(sent)
  const m = useMessages(enterpriseMessages)
  const exports = useMessages(exportMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { search } = useLocation()
  const firms = useMemo(() => {
    const names = namesOf(choices)
    return rows.map((row) => firmRow(row, today, names))
  }, [rows, choices, today])
  const create = mayKeep && (
    <LinkButton tone="primary" to={at.enterprises.new(search)} preventScrollReset>
      {m.create}
    </LinkButton>
  )
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={m.count(formatCount(count))}>
        {mayKeep && waiting > 0 && (
          <LinkButton to={at.duplicates.queue()}>
            {duplicates.listLink(formatCount(waiting, waitingCap))}
          </LinkButton>
        )}
        {rows.length > 0 && (
          <LinkButton to={at.enterprises.export(search)} preventScrollReset>
            {exports.export}
          </LinkButton>
        )}
        {create}
      </PageHeader>
      <FirmFilters counts={counts} choices={choices} />
      <DataTable
        label={m.title}
        columns={firmColumns(locale, today)}
        rows={firms}
        rowHref={({ id }) => at.enterprises.one(id)}
        beside={false}
        phoneRow={firmPhoneRow(locale, today)}
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
