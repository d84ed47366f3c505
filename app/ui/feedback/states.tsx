import type { ReactNode } from 'react'

/** Nothing here yet: what it is for, and the one action that fills it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="z-empty">
      <p>{title}</p>
      {children}
    </div>
  )
}

/** What went wrong, in the page's own place. */
export function ErrorState({
  title,
  hint,
  children,
}: {
  title: string
  hint?: string
  children?: ReactNode
}) {
  return (
    <div className="z-empty" role="alert">
      <h1>{title}</h1>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  )
}
