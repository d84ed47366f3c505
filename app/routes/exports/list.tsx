import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { hasRole } from '#app/domain/actor.ts'
import { OwnExports, WaitingExports } from '#app/domain/exports/export-list.tsx'
import { ExportFilter } from '#app/domain/exports/forms.ts'
import { isUnderWay } from '#app/domain/exports/kinds.ts'
import { exportPages } from '#app/domain/exports/page-messages.ts'
import { listExports } from '#app/domain/exports/queries.server.ts'
import { exportReads } from '#app/domain/sheets/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Pager } from '#app/ui/table/data-table.tsx'
import { usePolling } from '#app/ui/use-polling.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: exportPages[locale].title, to: at.exports.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, exportReads['exports.list'])
  const filter = readSearch(url, ExportFilter)
  const isLeader = hasRole(ctx.actor, 'leader')
  const [mine, waiting] = await Promise.all([
    listExports(ctx, { ...filter, whose: 'mine' }),
    isLeader ? listExports(ctx, { whose: 'waiting' }) : null,
  ])
  return { mine, waiting: waiting?.items ?? [], isLeader }
})

/** Opening a dialog leaves the page as it is; what is being written is asked for by the page itself. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname === nextUrl.pathname ? defaultShouldRevalidate : nextUrl.pathname === at.exports.list()

export default function Exports() {
  const { mine, waiting, isLeader } = useLoaderData<typeof loader>()
  const m = useMessages(exportPages)
  usePolling(mine.items.some(({ state }) => isUnderWay(state) && state !== 'asked'))
  const own = mine.items.length ? <OwnExports items={mine.items} /> : <EmptyState title={m.none} />
  return (
    <div className="z-page">
      <PageHeader title={m.title}>
        <LinkButton to={at.exports.contacts()} preventScrollReset>
          {m.contacts}
        </LinkButton>
        {isLeader && (
          <LinkButton to={at.exports.all()} preventScrollReset>
            {m.all}
          </LinkButton>
        )}
      </PageHeader>
      <p className="z-small z-secondary">{m.hint}</p>
      {waiting.length > 0 && (
        <Section title={m.waiting} count={waiting.length}>
          <WaitingExports items={waiting} />
        </Section>
      )}
      {isLeader ? <Section title={m.mine}>{own}</Section> : own}
      <Pager next={mine.next} />
      <Outlet />
    </div>
  )
}
