import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { patchBrief } from '#app/domain/liaison/brief.ts'
import { PatchFilter } from '#app/domain/liaison/forms.ts'
import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { Loads, PatchBoard, WaitingList } from '#app/domain/liaison/patch-board.tsx'
import { canAssign, canReadLiaison } from '#app/domain/liaison/permissions.ts'
import { patchPicture } from '#app/domain/overview/patches.server.ts'
import { forbidden } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { formatCount, formatRate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Light } from '#app/ui/mark.tsx'
import { FilterChips } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: liaisonMessages[locale].section },
    { label: liaisonMessages[locale].title, to: at.liaison.list() },
  ],
}

export const loader = signedIn(async (ctx, { url }) => {
  if (!canReadLiaison(ctx.actor)) throw forbidden('door.notYours')
  const { show } = readSearch(url, PatchFilter)
  return { ...(await patchPicture(ctx, show)), mayAssign: canAssign(ctx.actor) }
})

/** Opening the dialog leaves the picture as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl } = args
  return wasDone(args) || currentUrl.search !== nextUrl.search
}

export default function Liaison() {
  const { patches, sums, tiles, waiting, loads, coverage, mayAssign } = useLoaderData<typeof loader>()
  const m = useMessages(liaisonMessages)
  const locale = useLocale()
  const rate = { numerator: coverage.owned, denominator: coverage.inScope }
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={m.scope(patches.length, coverage.inScope)}>
        <CopyButton text={patchBrief(patches, tiles, locale)} />
      </PageHeader>
      <div className="liaison-head">
        <span>
          {m.rate}{' '}
          <b>
            {coverage.owned}/{coverage.inScope} = {formatRate(rate)}
          </b>
        </span>
        {coverage.gaps > 0 && <Light tone="red">{m.gaps(coverage.gaps)}</Light>}
        {coverage.pending > 0 && <Light tone="warn">{m.pending(coverage.pending)}</Light>}
        <span className="z-small z-muted">{m.rateDefinition}</span>
        <FilterChips
          name="show"
          options={[
            { value: '', label: m.show.all, count: coverage.inScope },
            { value: 'gap', label: m.show.gap, count: coverage.gaps },
            { value: 'tickets', label: m.show.tickets, count: formatCount(coverage.withTickets) },
            { value: 'pending', label: m.show.pending, count: coverage.pending },
          ]}
        />
      </div>
      <PatchBoard patches={patches} sums={sums} tiles={tiles} mayAssign={mayAssign} />
      <Section title={m.waiting} count={coverage.gaps + coverage.pending}>
        <WaitingList waiting={waiting} count={coverage.gaps + coverage.pending} mayAssign={mayAssign} />
      </Section>
      <Section title={m.load} count={m.loadHint}>
        <Loads loads={loads} />
      </Section>
      <Outlet />
    </div>
  )
}
