import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { deskMessages } from '#app/domain/tickets/desk-messages.ts'
import { formatRate } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { RateCells } from '#app/ui/figure.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { todayMessages } from './messages.ts'
import type { Today } from './today.server.ts'

/** 三率 beside the calls they are made of; each opens exactly its rows. */
export function Rates({ rates: { counts, left, period } }: { rates: NonNullable<Today['rates']> }) {
  const m = useMessages(todayMessages)
  const words = useMessages(deskMessages)
  const { response_in_time, response_judged, solved, satisfied, followed_up } = counts
  const calls = { figure: 'followed_up', out: words.withoutCalls(left.invalidSample, left.notYetFollowedUp) }
  const rows = [
    {
      key: 'response' as const,
      numerator: response_in_time,
      denominator: response_judged,
      figure: 'response_judged',
      out: words.without(left.merged, left.withdrawn, left.notYetDue),
    },
    { key: 'solution' as const, numerator: solved, denominator: followed_up, ...calls },
    { key: 'satisfaction' as const, numerator: satisfied, denominator: followed_up, ...calls },
  ]
  return (
    <Section title={m.rates} action={<span className="z-small z-muted">{words.period}</span>}>
      <ul>
        {rows.map(({ key, figure, out, ...rate }) => (
          <li key={key}>
            <Link className="today-rate" to={at.overview.rows(figure, period)}>
              <p>
                {words.rates[key]} <b className="z-num">{formatRate(rate)}</b>
                <span className="z-small z-muted z-num">
                  {rate.numerator} / {rate.denominator}
                </span>
              </p>
              <RateCells {...rate} label={`${rate.numerator} / ${rate.denominator}`} />
              <small className="z-small z-muted">{out}</small>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
