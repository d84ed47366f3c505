import { Link } from '@remix-run/react'
import { IconPrinter } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { yearOf } from '#app/domain/calendar.ts'
import { formatDay, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { PrintPage } from '#app/ui/layout/print-page.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { Ahead } from './ahead.tsx'
import { briefOf } from './brief.ts'
import { Coming } from './coming.tsx'
import { CoverageReport } from './coverage.tsx'
import { Ladder } from './ladder.tsx'
import { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import './overview.css'
import { periodChoices } from './periods.ts'
import { Rates, useSpan } from './rates.tsx'
import { RedList, useReasons } from './red-list.tsx'
import { redMessages } from './red-messages.ts'
import { Says } from './says.tsx'
import { TwoBooks } from './two-books.tsx'

/** The leadership's page: one screen, one A4. */
export function LeadershipPage({ data }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const red = useMessages(redMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const say = useReasons(data)
  const span = useSpan(data)
  const settledAt = new Date(Date.parse(now) - data.behind * 1000)
  const asOf = formatInstant(settledAt, locale, now, { year: true })
  return (
    <div className="z-page overview-page">
      <PageHeader
        title={m.title}
        count={data.period.to ? m.closed(span, formatDay(data.period.to, locale, data.today)) : m.asOf(asOf)}
      >
        <PeriodSwitch data={data} />
        <CopyButton text={briefOf(data, { m, red }, asOf, say)} />
        <Button type="button" onClick={() => window.print()}>
          <IconPrinter className="z-icon" aria-hidden="true" />
          {m.print}
        </Button>
      </PageHeader>
      <PrintPage title={m.title} says={span} foot={m.printNote}>
        <Says data={data} />
        <div className="overview-body">
          <div>
            <Ladder data={data} />
            <RedList data={data} />
            <Coming data={data} />
            <div className="overview-ahead">
              <Ahead data={data} />
            </div>
          </div>
          <div>
            <Rates data={data} />
            <CoverageReport data={data} />
            <TwoBooks data={data} />
          </div>
        </div>
      </PrintPage>
    </div>
  )
}

function PeriodSwitch({ data: { choice, today } }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const words = {
    year: m.period.year(yearOf(today)),
    last: m.period.last(yearOf(today) - 1),
    all: m.period.all,
  }
  return (
    <nav className="z-chips" aria-label={m.periodLabel}>
      {periodChoices.map((one) => (
        <Link
          key={one}
          className="z-chip"
          to={one === 'year' ? at.overview.figures() : at.overview.figures({ period: one })}
          aria-current={one === choice ? 'true' : undefined}
          preventScrollReset
        >
          {words[one]}
        </Link>
      ))}
    </nav>
  )
}
