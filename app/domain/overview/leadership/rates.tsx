import { Link } from '@remix-run/react'
import type { FigureName } from '#app/domain/metrics/figures.ts'
import { formatDay, formatRate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { RateCells } from '#app/ui/figure.tsx'
import { Definition, Report } from './definition.tsx'
import { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import { rowsHref } from './periods.ts'

const rates = [
  { name: 'response', top: 'response_in_time', bottom: 'response_judged' },
  { name: 'solution', top: 'solved', bottom: 'followed_up' },
  { name: 'satisfaction', top: 'satisfied', bottom: 'followed_up' },
] as const satisfies readonly { name: string; top: FigureName; bottom: FigureName }[]

/** 三率: percentage, fraction and one cell a ticket; nothing to divide by is "—", never 100%. */
export function Rates({ data }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const { period, exclusions, ...n } = data.rates
  return (
    <Report
      title={m.rates.title}
      hint={m.rates.hint(useSpan({ period, today: data.today }))}
      action={<Definition of={m.rates.title}>{m.define.rates}</Definition>}
    >
      <ul className="overview-rates">
        {rates.map(({ name, top, bottom }) => {
          const rate = { numerator: n[top], denominator: n[bottom] }
          const label = m.rates.cells(m.rates[name], rate.numerator, rate.denominator)
          return (
            <li key={name}>
              <span>{m.rates[name]}</span>
              <b>{formatRate(rate)}</b>
              <span className="overview-fraction">
                <Link to={rowsHref(top, period)} aria-label={m.open(`${m.rates[name]} ${rate.numerator}`)}>
                  {rate.numerator}
                </Link>
                /
                <Link
                  to={rowsHref(bottom, period)}
                  aria-label={m.open(`${m.rates[name]} ${rate.denominator}`)}
                >
                  {rate.denominator}
                </Link>
              </span>
              {rate.denominator > 0 ? (
                <RateCells {...rate} label={label} />
              ) : (
                <span className="z-small z-muted">{m.rates.none}</span>
              )}
            </li>
          )
        })}
      </ul>
      <p className="z-small z-muted">{m.rates.excluded(exclusions)}</p>
    </Report>
  )
}

/** The period in words. */
export function useSpan({ period, today }: Pick<Leadership, 'period' | 'today'>) {
  const m = useMessages(leadershipMessages)
  const locale = useLocale()
  const day = (one: string | null) => one && formatDay(one, locale, today, { year: true })
  return m.span(day(period.from), day(period.to))
}
