import { Link, useSearchParams } from '@remix-run/react'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { PrintPage } from '#app/ui/layout/print-page.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { briefOf } from './brief.ts'
import './firm.css'
import { FirmAside } from './firm-aside.tsx'
import { FirmComposer } from './firm-composer.tsx'
import { FirmFacts } from './firm-facts.tsx'
import { FirmHeader } from './firm-header.tsx'
import { FirmPressing } from './firm-pressing.tsx'
import { FirmTimeline } from './firm-timeline.tsx'
import { firmMessages } from './messages.ts'
import type { FirmPage } from './page.server.ts'
import { QuickActions } from './quick-actions.tsx'

type Props = { page: FirmPage; newId: string; may: { keep: boolean; place: boolean; merge: boolean } }

const tabs = ['timeline', 'facts', 'people', 'tickets', 'projects'] as const

/** The firm's 360° page: three columns on a desk, tabs on a phone. */
export function FirmView({ page, newId, may }: Props) {
  const locale = useLocale()
  const { today } = useRootData()
  const [search] = useSearchParams()
  const tab = tabs.find((one) => one === search.get('tab')) ?? 'timeline'
  return (
    <div className="firm-view">
      <PrintPage title={nameIn(useLocale(), page.firm)}>
        <FirmHeader page={page} canAssign={may.place} />
        <QuickActions enterpriseId={page.firm.id} people={page.people} />
        <Tabs page={page} tab={tab} />
        <div className="firm-columns" data-tab={tab}>
          <section className="firm-left">
            <FirmFacts page={page} may={may} />
          </section>
          <section className="firm-main">
            <FirmPressing page={page} />
            <FirmComposer enterpriseId={page.firm.id} newId={newId} />
            <FirmTimeline entries={page.entries} brief={briefOf(page, locale, today)} />
          </section>
          <section className="firm-right">
            <FirmAside page={page} may={may} />
          </section>
        </div>
      </PrintPage>
    </div>
  )
}

function Tabs({ page, tab }: { page: FirmPage; tab: (typeof tabs)[number] }) {
  const m = useMessages(firmMessages)
  const counts: Partial<Record<(typeof tabs)[number], number>> = {
    people: page.people.length,
    tickets: page.waiting,
    projects: page.projects.length,
  }
  return (
    <nav className="firm-tabs" aria-label={m.sections}>
      {tabs.map((one) => (
        <Link
          key={one}
          to={one === 'timeline' ? '?' : `?tab=${one}`}
          aria-current={one === tab ? 'true' : undefined}
          preventScrollReset
        >
          {m.tabs[one]} {counts[one] || ''}
        </Link>
      ))}
    </nav>
  )
}
