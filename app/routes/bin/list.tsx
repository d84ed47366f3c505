import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { BinRows } from '#app/domain/bin/bin-rows.tsx'
import { BinFilter } from '#app/domain/bin/forms.ts'
import { binMessages } from '#app/domain/bin/messages.ts'
import { listRemoved } from '#app/domain/bin/queries.server.ts'
import { useWordNames } from '#app/domain/bin/use-word-names.tsx'
import { binReads } from '#app/domain/bin/verbs.server.ts'
import { binWords } from '#app/domain/bin/words.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Pager } from '#app/ui/table/data-table.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: binMessages[locale].title, to: at.bin.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, binReads['bin.list'])
  const filter = readSearch(url, BinFilter)
  return { ...(await listRemoved(ctx, filter)), isFiltered: Boolean(filter.word || filter.q) }
})

export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  return wasDone(args) || args.currentUrl.search !== args.nextUrl.search
}

export default function Bin() {
  const { items, next, isFiltered } = useLoaderData<typeof loader>()
  const m = useMessages(binMessages)
  const words = useWordNames()
  const empty = isFiltered ? m.noMatch : m.none
  return (
    <div className="z-page">
      <PageHeader title={m.title} />
      <p className="z-small z-secondary bin-hint">{m.hint}</p>
      <FilterBar>
        <FilterSearch label={m.search} />
        <FilterSelect
          name="word"
          label={m.word}
          options={binWords.map((value) => ({ value, label: words[value] ?? value }))}
        />
      </FilterBar>
      {items.length === 0 && (
        <EmptyState title={empty.title}>
          <p className="z-small">{empty.body}</p>
          {isFiltered && <LinkButton to={at.bin.list()}>{m.everything}</LinkButton>}
        </EmptyState>
      )}
      <BinRows items={items} />
      <Pager next={next} />
    </div>
  )
}
