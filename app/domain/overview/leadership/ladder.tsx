import { Link } from '@remix-run/react'
import { flowName, stockName } from '#app/domain/metrics/figures.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { ladderGroups } from '#app/domain/projects/stages/stages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { StageTag } from '#app/ui/mark.tsx'
import { Definition, Report } from './definition.tsx'
import { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import { rowsHref } from './periods.ts'

/** Stock above, flow below, never joined into a funnel. */
export function Ladder({ data: { figures, period } }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const { groups } = useMessages(stageMessages)
  const longest = Math.max(1, ...ladderGroups.map((group) => figures[stockName(group)]))
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
            {ladderGroups.map((group) => (
              <th key={group} scope="col">
                <StageTag group={group}>{groups[group]}</StageTag>
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
            {ladderGroups.map((group) => {
              const n = figures[stockName(group)]
              return (
                <td key={group}>
                  <Link
                    to={rowsHref(stockName(group), period)}
                    aria-label={m.open(m.ladder.stockOf(groups[group], n))}
                  >
                    {n}
                  </Link>
                  <i
                    className={`overview-length z-stage-${group}`}
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
            {ladderGroups.map((group) => {
              const n = figures[flowName(group)]
              return (
                <td key={group} className="overview-flow">
                  {n > 0 ? (
                    <Link
                      to={rowsHref(flowName(group), period)}
                      aria-label={m.open(m.ladder.flowOf(groups[group], n))}
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
