import { useFetcher, useLoaderData, useSearchParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { NoticeFilter, noticeShows } from '#app/domain/inbox/forms.ts'
import { NoticeList } from '#app/domain/inbox/notice-list.tsx'
import { noticeMessages } from '#app/domain/inbox/notices-messages.ts'
import { listNotices } from '#app/domain/inbox/queries.server.ts'
import { noticeReads } from '#app/domain/inbox/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { eventNames } from '#app/http/wording.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Pager } from '#app/ui/table/data-table.tsx'
import { FilterChips } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: noticeMessages[locale].title, to: at.notices.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, noticeReads['notices.list'])
  const { items, next } = await listNotices(ctx, readSearch(url, NoticeFilter))
  return {
    items,
    next,
    names: eventNames(
      items.map(({ event }) => event),
      ctx.locale,
    ),
  }
})

/** What concerned the reader: first what asks her to do something, then what is good to know. */
export default function Notices() {
  const { items, next, names } = useLoaderData<typeof loader>()
  const m = useMessages(noticeMessages)
  const [search] = useSearchParams()
  const asked = search.get('show') ?? 'all'
  const show = noticeShows.find((one) => one === asked) ?? 'all'
  const [asks, knows] = [items.filter((one) => one.asks), items.filter((one) => !one.asks)]
  return (
    <div className="z-page">
      <PageHeader title={m.title}>{items.some(({ readAt }) => !readAt) && <ReadAll />}</PageHeader>
      <div className="z-chiprow">
        <FilterChips
          name="show"
          label={m.filter}
          options={noticeShows.map((value) => ({
            value: value === 'all' ? '' : value,
            label: m.shows[value],
          }))}
        />
      </div>
      {items.length === 0 && (
        <EmptyState title={m.empty[show]}>
          {show === 'all' && <p className="z-small z-secondary">{m.hint}</p>}
          {show !== 'all' && <LinkButton to={at.notices.list()}>{m.back}</LinkButton>}
        </EmptyState>
      )}
      {asks.length > 0 && (
        <Section title={m.asks} count={asks.length}>
          <NoticeList label={m.asks} items={asks} names={names} />
        </Section>
      )}
      {knows.length > 0 && (
        <Section title={m.knows} count={knows.length}>
          <NoticeList label={m.knows} items={knows} names={names} />
        </Section>
      )}
      <Pager next={next} />
    </div>
  )
}

function ReadAll() {
  const m = useMessages(noticeMessages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" action={at.notices.readAll()}>
      <Button type="submit" busy={fetcher.state !== 'idle'}>
        {m.readAll}
      </Button>
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}
