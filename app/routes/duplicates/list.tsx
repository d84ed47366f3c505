import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { duplicateMessages } from '#app/domain/merges/duplicates-messages.ts'
import { MergeRows } from '#app/domain/merges/merge-rows.tsx'
import { canMerge } from '#app/domain/merges/permissions.ts'
import { queuePage } from '#app/domain/merges/queue.server.ts'
import { QueueSearch } from '#app/domain/merges/queue-forms.ts'
import { QueueGroups } from '#app/domain/merges/queue-groups.tsx'
import { queueTabs } from '#app/domain/merges/queue-tabs.ts'
import { duplicateReads } from '#app/domain/merges/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { FilterChips } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: enterpriseMessages[locale].title, to: at.enterprises.list() },
    { label: duplicateMessages[locale].title },
  ],
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, duplicateReads['duplicates.list'])
  const page = await queuePage(ctx, readSearch(url, QueueSearch).said)
  return { ...page, mayMerge: canMerge(ctx.actor) }
})

export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  return wasDone(args) || args.currentUrl.search !== args.nextUrl.search
}

export default function Duplicates() {
  const { tab, counts, pairs, merges, mayMerge } = useLoaderData<typeof loader>()
  const m = useMessages(duplicateMessages)
  const shown = queueTabs.filter((one) => one !== 'same' || counts.same > 0 || tab === 'same')
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={m.waiting(String(counts.open))} />
      <p className="z-small z-muted merges-hint">{m.hint}</p>
      <div className="z-chiprow">
        <FilterChips
          name="said"
          label={m.fields.verdict}
          options={shown.map((one) => ({
            value: one === 'open' ? '' : one,
            label: m.tabs[one],
            count: counts[one],
          }))}
        />
      </div>
      {pairs.length + merges.length === 0 && (
        <EmptyState title={m.empty[tab].title}>
          <p className="z-small">{m.empty[tab].body}</p>
        </EmptyState>
      )}
      <QueueGroups tab={tab} pairs={pairs} mayMerge={mayMerge} />
      <MergeRows merges={merges} />
      {tab !== 'merged' && counts[tab] > pairs.length && (
        <p className="z-small z-muted">{m.more(counts[tab] - pairs.length)}</p>
      )}
    </div>
  )
}
