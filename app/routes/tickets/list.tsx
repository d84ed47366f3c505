import {
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
  useOutlet,
  useParams,
} from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { QueueFilter } from '#app/domain/tickets/forms.ts'
import { ticketPages } from '#app/domain/tickets/page-messages.ts'
import { queuePage } from '#app/domain/tickets/queue/queue.server.ts'
import { Queue } from '#app/domain/tickets/queue/queue.tsx'
import { QueueFilters } from '#app/domain/tickets/queue/queue-filters.tsx'
import { useQueueKeys } from '#app/domain/tickets/queue/use-queue-keys.tsx'
import { queueMessages } from '#app/domain/tickets/queue-messages.ts'
import '#app/domain/tickets/tickets.css'
import { businessRoles, hasRole } from '#app/domain/actor.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { ReadingPane, Split } from '#app/ui/layout/reading-pane.tsx'
import { NewsLine } from '#app/ui/steady/news-line.tsx'
import { useSteady } from '#app/ui/steady/use-steady.ts'
import { packPage, usePage } from '#app/ui/table/packed.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: ticketPages[locale].title, to: at.tickets.list() }),
}

export const loader = signedIn(async (ctx, { url, door }) => {
  ensureRole(ctx, { roles: businessRoles })
  const filter = readSearch(url, QueueFilter)
  const page = packPage(door, await queuePage(ctx, filter))
  return { page, by: filter.by, calls: hasRole(ctx.actor, 'follow_up', 'leader') }
})

/** Opening a row leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Tickets() {
  const { page: sent, by, calls } = useLoaderData<typeof loader>()
  const { shown: page, news } = useSteady(usePage(sent))
  const m = useMessages(ticketPages)
  const queueWords = useMessages(queueMessages)
  const exports = useMessages(exportMessages)
  const outlet = useOutlet()
  const { ticketId } = useParams()
  const { search } = useLocation()
  useQueueKeys(ticketId, search)
  return (
    <Split
      list={
        <div className="z-page">
          <PageHeader title={m.title} count={m.open(formatCount(page.counts.open))}>
            <LinkButton to={at.tickets.export(search)} preventScrollReset>
              {exports.export}
            </LinkButton>
            {calls && <LinkButton to={at.followUp.list()}>{m.followUpDesk}</LinkButton>}
            <LinkButton tone="primary" to={at.tickets.new()}>
              {m.raise}
            </LinkButton>
          </PageHeader>
          <QueueFilters categories={page.categories} />
          <NewsLine news={news} />
          <Queue page={page} by={by} />
          <p className="tickets-keys z-noprint">
            <span>
              <kbd>j</kbd>
              <kbd>k</kbd>
              {queueWords.keys.move}
            </span>
            <span>
              <kbd>↵</kbd>
              {queueWords.keys.open}
            </span>
            <span>
              <kbd>a</kbd>
              {queueWords.keys.dispatch}
            </span>
            <span>
              <kbd>r</kbd>
              {queueWords.keys.reply}
            </span>
            <span>
              <kbd>c</kbd>
              {queueWords.keys.raise}
            </span>
          </p>
          {!ticketId && outlet}
        </div>
      }
    >
      {outlet && ticketId && (
        <ReadingPane closeTo={at.tickets.list()} label={m.title}>
          {outlet}
        </ReadingPane>
      )}
    </Split>
  )
}
