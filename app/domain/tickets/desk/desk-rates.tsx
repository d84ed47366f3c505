import { at } from '#app/addresses.ts'
import { formatRate } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Figure, RateCells } from '#app/ui/figure.tsx'
import { deskMessages } from '../desk-messages.ts'

export type DeskFigures = {
  counts: Record<'response_in_time' | 'response_judged' | 'solved' | 'satisfied' | 'followed_up', number>
  left: Record<'merged' | 'withdrawn' | 'notYetDue' | 'invalidSample' | 'notYetFollowedUp', number>
  period: string
}

/** 三率 with n and what was left out; each opens exactly its rows. */
export function DeskRates({ counts, left, period }: DeskFigures) {
  const m = useMessages(deskMessages)
  const rates = [
    {
      key: 'response' as const,
      numerator: counts.response_in_time,
      denominator: counts.response_judged,
      figure: 'response_judged',
      context: m.ofTickets(counts.response_in_time, counts.response_judged),
      definition: m.without(left.merged, left.withdrawn, left.notYetDue),
    },
    {
      key: 'solution' as const,
      numerator: counts.solved,
      denominator: counts.followed_up,
      figure: 'followed_up',
      context: m.ofCalls(counts.solved, counts.followed_up),
      definition: m.withoutCalls(left.invalidSample, left.notYetFollowedUp),
    },
    {
      key: 'satisfaction' as const,
      numerator: counts.satisfied,
      denominator: counts.followed_up,
      figure: 'followed_up',
      context: m.ofCalls(counts.satisfied, counts.followed_up),
      definition: m.withoutCalls(left.invalidSample, left.notYetFollowedUp),
    },
  ]
  return (
    <section className="tickets-rates" aria-label={m.period}>
      {rates.map(({ key, context, definition, figure, ...rate }) => (
        <div key={key}>
          <Figure
            label={m.rates[key]}
            value={formatRate(rate)}
            context={context}
            definition={definition}
            to={at.overview.rows(figure, period)}
          />
          <RateCells {...rate} label={context} />
        </div>
      ))}
    </section>
  )
}
