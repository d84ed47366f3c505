import type { ReactNode } from 'react'

/** Facts of a record: label and value. */
export function PropertyList({ children }: { children: ReactNode }) {
  return <dl className="z-props">{children}</dl>
}

/** One fact; nothing known shows a dash. */
export function Property({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children === null || children === undefined || children === '' || children === false
          ? '—'
          : children}
      </dd>
    </>
  )
}
