import { type ReactNode, useRef } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useDismiss } from '#app/ui/use-dismiss.ts'
import { leadershipMessages } from './messages.ts'

/** 口径: how a figure is counted, one click away; works without JavaScript. */
export function Definition({ of, children }: { of: string; children: ReactNode }) {
  const m = useMessages(leadershipMessages)
  const box = useRef<HTMLDetailsElement>(null)
  useDismiss(box)
  return (
    <details ref={box} className="overview-definition z-noprint">
      <summary aria-label={`${of} ${m.definition}`}>{m.definition}</summary>
      <p>{children}</p>
    </details>
  )
}

/** A heading under an ink rule; on reports the rule replaces the box. */
export function Report({
  title,
  hint,
  action,
  children,
}: {
  title: string
  hint?: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="overview-report">
      <header>
        <h2>{title}</h2>
        {hint && <span className="z-small z-muted z-num">{hint}</span>}
        {action}
      </header>
      {children}
    </section>
  )
}
