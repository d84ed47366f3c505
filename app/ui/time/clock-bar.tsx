import type { ReactNode } from 'react'
import { useNarrow } from '../table/use-narrow.ts'
import { type ClockMark, layoutClock } from './clock-layout.ts'

type Props = {
  label: string
  marks: ClockMark[]
  now: Date
  /** It stands in a pane: as on a phone, labels take two lines and more room of the bar. */
  inPane?: boolean
}

/** The times of a ticket on one line: durations above, instants below (where it is tight, their days above). A list of the same stands for those who cannot see it. */
export function ClockBar({ label, marks, now, inPane = false }: Props): ReactNode {
  const isNarrow = useNarrow()
  const tight = inPane || isNarrow
  const placed = layoutClock(marks, now, tight ? 20 : 13)
  const rows = Math.max(0, ...placed.map(({ row }) => row))
  const step = tight ? 31 : 18
  const current = placed.find(({ kind }) => kind === 'now')?.left ?? 100
  return (
    <div
      className={tight ? 'z-clock z-tight' : 'z-clock'}
      role="img"
      style={rows ? { marginBottom: rows * step } : undefined}
      aria-label={`${label}: ${marks.map(({ day, above, below }) => [day, below, above].filter(Boolean).join(' ')).join('; ')}`}
    >
      <span className="z-clock-track" />
      <span className="z-clock-past" style={{ width: `${current}%` }} />
      {placed.map((mark) => (
        <span key={mark.key} className={classOf(mark.kind, mark.left)} style={{ left: `${mark.left}%` }}>
          <i />
          {mark.above && <span className="z-clock-above">{mark.above}</span>}
          {mark.day && tight && <span className="z-clock-day">{mark.day}</span>}
          <span
            className="z-clock-below"
            style={mark.row ? { top: (tight ? 42 : 44) + step * mark.row } : undefined}
          >
            {mark.day && !tight && `${mark.day} `}
            {mark.below}
          </span>
        </span>
      ))}
    </div>
  )
}

function classOf(kind: ClockMark['kind'], left: number) {
  const edge = left < 4 ? ' z-first' : left > 94 ? ' z-last' : ''
  return `z-clock-mark z-${kind}${edge}`
}
