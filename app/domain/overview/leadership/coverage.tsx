import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import type { MetricRow } from '#app/domain/metrics/rows.server.ts'
import { formatRate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light } from '#app/ui/mark.tsx'
import { Definition, Report } from './definition.tsx'
import { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import { rowsHref } from './periods.ts'

const mostCells = 60

/** 有主率: a cell a firm; dashed while a hand-over waits, red where nobody is in charge. */
export function CoverageReport({ data: { figures: n, period, coverage } }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const locale = useLocale()
  const rate = { numerator: n.owned, denominator: n.in_scope }
  const names = (rows: MetricRow[]) =>
    rows.map((row) => (locale === 'en' && row.nameEn ? row.nameEn : row.name)).join(m.listComma)
  const settled = n.owned - n.pending_handover
  return (
    <Report
      title={m.coverage.title}
      hint={
        <>
          <Link
            className="overview-fraction"
            to={rowsHref('owned', period)}
            aria-label={m.open(`${m.coverage.title} ${n.owned}`)}
          >
            {n.owned}
          </Link>
          /
          <Link
            className="overview-fraction"
            to={rowsHref('in_scope', period)}
            aria-label={m.open(`${m.coverage.title} ${n.in_scope}`)}
          >
            {n.in_scope}
          </Link>{' '}
          = {formatRate(rate)}
        </>
      }
      action={
        <span className="overview-actions z-noprint">
          <Definition of={m.coverage.title}>{m.define.coverage}</Definition>
          <Link className="z-link z-small" to={at.liaison.list()}>
            {m.coverage.map}
          </Link>
        </span>
      }
    >
      {n.in_scope <= mostCells && (
        <span className="overview-cover" role="img" aria-label={m.coverage.cells(n.owned, n.in_scope)}>
          {Array.from({ length: n.in_scope }, (_, at) => (
            <i
              key={at}
              className={
                at < settled ? undefined : at < n.owned ? 'overview-cover-pending' : 'overview-cover-gap'
              }
            />
          ))}
        </span>
      )}
      <p className="overview-lights">
        {n.without_cadre > 0 && (
          <Link to={rowsHref('without_cadre', period)}>
            <Light tone="red">{m.coverage.gaps(n.without_cadre, names(coverage.gaps.slice(0, 5)))}</Light>
          </Link>
        )}
        {n.pending_handover > 0 && (
          <Link to={rowsHref('pending_handover', period)}>
            <Light tone="warn">
              {m.coverage.pending(n.pending_handover, names(coverage.pending.slice(0, 5)))}
            </Light>
          </Link>
        )}
        {n.in_scope > 0 && n.without_cadre + n.pending_handover === 0 && (
          <Light tone="good">{m.coverage.all}</Light>
        )}
      </p>
    </Report>
  )
}
