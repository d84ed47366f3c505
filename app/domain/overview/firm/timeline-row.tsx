import {
  IconFileDescription,
  IconFlag,
  IconMapPin,
  IconNote,
  IconPencil,
  IconTicket,
  IconUserCheck,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { EntryText } from './entry-text.tsx'
import { firmMessages } from './messages.ts'
import type { FirmEntry } from './timeline.server.ts'

const icons = {
  visit: IconMapPin,
  stage: IconFlag,
  ticket: IconTicket,
  note: IconNote,
  care: IconUserCheck,
  change: IconPencil,
} as const

export function TimelineRow({ entry, last }: { entry: FirmEntry; last: boolean }) {
  const Icon = entry.kind === 'care' && entry.what === 'plan' ? IconFileDescription : icons[entry.kind]
  return (
    <Row
      at={entry.at}
      last={last}
      icon={<Icon stroke={1.5} aria-hidden="true" />}
      yearOnly={isYearOnly(entry)}
    >
      <EntryText entry={entry} />
    </Row>
  )
}

/** A run of routine entries: one line that opens. */
export function RunRow({ entries, label, last }: { entries: FirmEntry[]; label: string; last: boolean }) {
  const locale = useLocale()
  const { today } = useRootData()
  const [first] = entries
  if (!first) return null
  const Icon = icons[first.kind]
  return (
    <Row at={first.at} last={last} icon={<Icon stroke={1.5} aria-hidden="true" />}>
      <details className="firm-run">
        <summary>{label}</summary>
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              <EntryText entry={entry} short />
              <span className="firm-when">{formatDay(dayIn(entry.at), locale, today, { year: false })}</span>
            </li>
          ))}
        </ul>
      </details>
    </Row>
  )
}

type RowProps = { at: Date; icon: ReactNode; last: boolean; yearOnly?: boolean; children: ReactNode }

function Row({ at, icon, last, yearOnly = false, children }: RowProps) {
  const m = useMessages(firmMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const day = dayIn(at)
  return (
    <li className={last ? 'firm-last' : undefined}>
      {yearOnly ? (
        <span className="firm-when" title={m.yearOnly}>
          {m.year(Number(day.slice(0, 4)))}
        </span>
      ) : (
        <time className="firm-when" dateTime={new Date(at).toISOString()}>
          {formatDay(day, locale, today, { year: false })}
        </time>
      )}
      <span className="firm-node">{icon}</span>
      <div>{children}</div>
    </li>
  )
}

const isYearOnly = (entry: FirmEntry) => entry.kind === 'stage' && entry.precision === 'year'
