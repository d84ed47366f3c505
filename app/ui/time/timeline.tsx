import type { ReactNode } from 'react'

/** What happened, newest first. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="z-timeline" aria-label={label}>
      {children}
    </ol>
  )
}

type ItemProps = {
  /** The day or time, already worded. */
  at: string
  dateTime?: string
  /** A solid dot is a change of state, a hollow one a note. */
  state?: boolean
  title: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

export function TimelineItem({ at, dateTime, state = false, title, aside, children }: ItemProps) {
  return (
    <li className={`z-event${state ? ' z-event-state' : ''}`}>
      <time dateTime={dateTime}>{at}</time>
      <i aria-hidden="true" />
      <div className="z-event-text">
        <div className="z-row">
          <span>{title}</span>
          {aside && <span className="z-spacer z-small z-muted">{aside}</span>}
        </div>
        {children}
      </div>
    </li>
  )
}

export function TimelineYear({ children }: { children: ReactNode }) {
  return <li className="z-event-year">{children}</li>
}
