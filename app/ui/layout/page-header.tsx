import type { ReactNode } from 'react'

type Props = { title: ReactNode; count?: ReactNode; meta?: ReactNode; children?: ReactNode }

/** A page's one title, what it counts, and its actions at the right. */
export function PageHeader({ title, count, meta, children }: Props) {
  return (
    <header className="z-page-head">
      <h1>{title}</h1>
      {count !== undefined && <span className="z-muted z-num">{count}</span>}
      {meta}
      {children && <div className="z-page-actions z-noprint">{children}</div>}
    </header>
  )
}
