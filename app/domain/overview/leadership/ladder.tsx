import { Link } from '@remix-run/react'
import { flowName, stockName } from '#app/domain/metrics/figures.ts'
import { type LadderStep, ladderSteps } from '#app/domain/metrics/project-figures.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type StageGroup, StageTag } from '#app/ui/mark.tsx'
import { Definition, Report } from './definition.tsx'
import { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import { rowsHref } from './periods.ts'

const groupOf: Record<LadderStep, StageGroup> = {
  lead: 'lead',
  in_talk: 'talk',
  signed: 'signed',
  landed: 'landed',
  operating: 'running',
}

/** Stock above, flow below, never joined into a funnel. */
export function Ladder({ data: { figures, period } }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const longest = Math.max(1, ...ladderSteps.map((step) => figures[stockName(step)]))
  return (
    <Report
      title={m.ladder.title}
      hint={m.ladder.hint}
      action={<Definition of={m.ladder.title}>{m.define.ladder}</Definition>}
    >
      <table className="overview-ladder">
        <thead>
          <tr>
            <td />
            {ladderSteps.map((step) => (
              <th key={step} scope="col">
                <StageTag group={groupOf[step]}>{m.ladder.steps[step]}</StageTag>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {m.ladder.stock}
              <small>{m.ladder.stockHint}</small>
            </th>
            {ladderSteps.map((step) => {
              const n = figures[stockName(step)]
              return (
                <td key={step}>
                  <Link
                    to={rowsHref(stockName(step), period)}
                    aria-label={m.open(m.ladder.stockOf(m.ladder.steps[step], n))}
                  >
                    {n}
                  </Link>
                  <i
                    className={`overview-length z-stage-${groupOf[step]}`}
                    style={{ width: `${(n / longest) * 100}%` }}
                  />
                </td>
              )
            })}
          </tr>
          <tr>
            <th scope="row">
              {m.ladder.flow}
              <small>{m.ladder.flowHint}</small>
            </th>
            {ladderSteps.map((step) => {
              const n = figures[flowName(step)]
              return (
                <td key={step} className="overview-flow">
                  {n > 0 ? (
                    <Link
                      to={rowsHref(flowName(step), period)}
                      aria-label={m.open(m.ladder.flowOf(m.ladder.steps[step], n))}
                    >
                      +{n}
                    </Link>
                  ) : (
                    <span className="z-muted">—</span>
                  )}
                </td>
              )
            })}
          </tr>
        </tbody>
      </table>
    </Report>
  )
}
