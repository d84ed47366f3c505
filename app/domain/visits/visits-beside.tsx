import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { visitMessages } from './messages.ts'
import type { VisitBeside } from './queries.server.ts'

/** When the same people were met before and after, so that one visit is read in its row. */
export function VisitsBeside({ visits }: { visits: VisitBeside[] }) {
  const m = useMessages(visitMessages)
  const locale = useLocale()
  const { today } = useRootData()
  if (visits.length === 0) return null
  return (
    <Section title={m.beside} count={visits.length}>
      <ul className="visit-items">
        {visits.map(({ id, mode, status, reportOn, ours }) => (
          <li key={id}>
            <Link className="z-link z-tap z-num" to={at.visits.one(id)}>
              {formatDay(reportOn, locale, today)}
            </Link>
            <span>{m.modes[mode]}</span>
            <span className="z-secondary">
              {formatList(
                ours.map(({ name }) => name),
                locale,
              )}
            </span>
            {status !== 'held' && <span className="z-muted">{m.statuses[status]}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
