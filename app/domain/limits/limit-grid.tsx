import type { ReactNode } from 'react'
import { ticketMessages } from '#app/domain/tickets/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Level, levels, type Step, steps } from './grid.ts'
import { limitMessages } from './messages.ts'

type Props = {
  cell: (level: Level, step: Step) => ReactNode
  /** What stands below a level's name. */
  under?: (level: Level) => ReactNode
}

/** Limits as a line a level and a column a step, to be read or to be filled in. */
export function LimitGrid({ cell, under }: Props) {
  const m = useMessages(limitMessages)
  const { levels: names } = useMessages(ticketMessages)
  return (
    <table className="limits-table">
      <thead>
        <tr>
          <th scope="col">{m.level}</th>
          {steps.map((step) => (
            <th key={step} scope="col">
              {m.steps[step]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level}>
            <th scope="row">
              {names[level]}
              {under?.(level)}
            </th>
            {steps.map((step) => (
              <td key={step} className="z-num">
                {cell(level, step)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
