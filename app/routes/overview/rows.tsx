import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { isStock } from '#app/domain/metrics/figures.ts'
import { FigureInAddress, periodOf, RowFilter } from '#app/domain/metrics/forms.ts'
import { metricsMessages } from '#app/domain/metrics/messages.ts'
import { openFigure } from '#app/domain/metrics/rows.server.ts'
import { FigureRows } from '#app/domain/overview/leadership/figure-rows.tsx'
import { leadershipMessages } from '#app/domain/overview/leadership/messages.ts'
import { useSpan } from '#app/domain/overview/leadership/rates.tsx'
import { ensure, missing } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: leadershipMessages[locale].title, to: at.overview.figures() },
    { label: metricsMessages[locale].figures[(data as Awaited<ReturnType<typeof loader>>).figure] },
  ],
}

export const loader = signedIn(async (ctx, { params, url }) => {
  const figure = FigureInAddress.safeParse(params.figure)
  ensure(figure.success, missing('record.missing'))
  const filter = readSearch(url, RowFilter)
  return openFigure(ctx, figure.data, periodOf(filter), filter.after)
})

export default function Rows() {
  const page = useLoaderData<typeof loader>()
  const m = useMessages(metricsMessages)
  const { today } = useRootData()
  const words = useMessages(leadershipMessages)
  const span = useSpan({ period: page.period, today })
  const day = formatDay(page.period.to ?? today, useLocale(), today, { year: true })
  return (
    <div className="z-page">
      <PageHeader title={m.figures[page.figure]} count={m.count(page.count)}>
        <LinkButton to={at.overview.figures()}>{m.back}</LinkButton>
      </PageHeader>
      <p className="z-small z-muted">{isStock(page.figure) ? words.asOf(day) : span}</p>
      <FigureRows page={page} />
    </div>
  )
}
