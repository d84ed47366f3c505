import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { formatDay, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { mergeMessages } from './messages.ts'
import type { Told } from './queries.server.ts'

import './merges.css'

/** Merges, the newest first: which went into which, by whom, and whether it can still be undone. */
export function MergeRows({ merges }: { merges: Told[] }) {
  const m = useMessages(mergeMessages)
  const locale = useLocale()
  const { now, today } = useRootData()
  if (!merges.length) return null
  return (
    <ul className="merges-done">
      {merges.map((merge) => (
        <li key={merge.id}>
          <Link className="z-tap" to={at.merges.one(merge.id)}>
            <b>{m.one(merge.absorbed, merge.survivor)}</b>
          </Link>
          <span className="z-small z-muted">
            {m.mergedBy(merge.mergedBy, formatInstant(merge.mergedAt, locale, now))}
          </span>
          <span className="z-small z-secondary">
            {merge.undoneAt
              ? m.gone
              : can(merge, 'merges.undo')
                ? m.until(formatDay(merge.until, locale, today))
                : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
