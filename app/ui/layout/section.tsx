import type { ReactNode } from 'react'

/** A heading, a muted count, one quiet action, and what follows. */
export function Section({
  title,
  count,
  action,
  children,
}: {
  title: string
  count?: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="z-section">
      <div className="z-section-head">
        <h2>{title}</h2>
        {count !== undefined && <span className="z-count">{count}</span>}
        {action}
      </div>
      {children}
    </section>
  )
}
