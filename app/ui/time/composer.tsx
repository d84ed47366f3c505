import type { ReactNode } from 'react'

type Props = {
  label: string
  tabs: { key: string; label: string }[]
  current: string
  onChange: (key: string) => void
  children: ReactNode
}

/** Where a timeline is written: tabs for what, one field for the words. */
export function Composer({ label, tabs, current, onChange, children }: Props) {
  return (
    <section className="z-composer z-noprint" aria-label={label}>
      <div className="z-composer-tabs" role="tablist">
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            aria-selected={key === current}
            onClick={() => onChange(key)}
          >
            {label}
          </button>
        ))}
      </div>
      {children}
    </section>
  )
}
