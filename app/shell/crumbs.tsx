import { Link, useLocation, useMatches } from '@remix-run/react'
import type { Locale } from '#app/i18n/messages.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { type Section, sectionOf } from './menu.ts'
import { shellMessages } from './messages.ts'

/** What a route may say about itself: its own crumb, or several. The last one names the page. */
export type CrumbHandle = { crumb: (data: unknown, locale: Locale) => Crumb | Crumb[] }
export type Crumb = { label: string; to?: string }

/** What the routes of this address say of themselves; one that did not load its data, since something failed, says nothing. */
function useOwnCrumbs(): Crumb[] {
  const locale = useLocale()
  return useMatches().flatMap(({ handle, data }) => {
    const crumb = (handle as CrumbHandle | undefined)?.crumb
    return crumb && data ? crumb(data, locale) : []
  })
}

/** The window's title: what the page is called, then the park. */
export function PageTitle() {
  const m = useMessages(shellMessages)
  const { park } = useRootData()
  const product = park?.short ?? m.product
  const page = useOwnCrumbs().at(-1)?.label
  return <title>{page ? `${page} · ${product}` : product}</title>
}

/** Where the page stands: the menu's section, then what the routes say of themselves. */
export function Crumbs({ menu }: { menu: readonly Section[] }) {
  const m = useMessages(shellMessages)
  const { pathname } = useLocation()
  const section = sectionOf(menu, pathname)
  const own = useOwnCrumbs()
  const named = section && m.sections[section as keyof typeof m.sections]
  const crumbs: Crumb[] = named && own.length > 0 ? [{ label: named }, ...own] : own
  return (
    <div className="shell-crumbs">
      {crumbs.map(({ label, to }, at) => {
        const isLast = at === crumbs.length - 1
        return (
          <span key={`${label}-${at}`} title={isLast ? label : undefined}>
            {to && !isLast ? <Link to={to}>{label}</Link> : label}
            {!isLast && <span aria-hidden="true">/</span>}
          </span>
        )
      })}
    </div>
  )
}
