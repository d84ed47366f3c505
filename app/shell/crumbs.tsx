import { Link, useMatches } from '@remix-run/react'
import type { Locale } from '#app/i18n/messages.ts'
import { useLocale } from '#app/i18n/use-messages.ts'

/** What a route may say about itself: its own crumb, or several. The last one names the page. */
export type CrumbHandle = { crumb: (data: unknown, locale: Locale) => Crumb | Crumb[] }
export type Crumb = { label: string; to?: string }

export function Crumbs() {
  const locale = useLocale()
  const crumbs = useMatches().flatMap(({ handle, data }) => {
    const crumb = (handle as CrumbHandle | undefined)?.crumb
    return crumb && data !== undefined ? crumb(data, locale) : []
  })
  return (
    <div className="shell-crumbs">
      {crumbs.map(({ label, to }, at) => {
        const isLast = at === crumbs.length - 1
        return (
          <span key={`${label}-${at}`} title={isLast ? label : undefined}>
            {to && !isLast ? <Link to={to}>{label}</Link> : label}
            {!isLast && <span aria-hidden="true"> /</span>}
          </span>
        )
      })}
    </div>
  )
}
