import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatDay } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import type { ComingVisit } from './coming.server.ts'
import { Report } from './definition.tsx'
import type { Leadership } from './overview.server.ts'
import { redMessages } from './red-messages.ts'

/** Three units at one door within thirty days are too many (domain.md §4). */
const tooMany = 3

export function Coming({ data: { coming, today } }: { data: Leadership }) {
  const m = useMessages(redMessages).coming
  const locale = useLocale()
  const { holiday, visits } = coming
  const before = visits.filter(({ day }) => !holiday || day < holiday.from)
  const after = visits.filter((visit) => !before.includes(visit))
  return (
    <Report title={m.title}>
      {visits.length === 0 && !holiday && <p className="z-muted">{m.empty}</p>}
      <ul className="overview-coming">
        {before.map((visit) => (
          <Planned key={visit.id} visit={visit} today={today} />
        ))}
        {holiday && (
          <li>
            <span className="z-muted z-num">{m.from(formatDay(holiday.from, locale, today))}</span>
            <span>
              {m.holiday(nameIn(locale, holiday), formatDay(holiday.to, locale, today, { weekday: true }))}
            </span>
          </li>
        )}
        {after.map((visit) => (
          <Planned key={visit.id} visit={visit} today={today} />
        ))}
      </ul>
    </Report>
  )
}

function Planned({ visit, today }: { visit: ComingVisit; today: string }) {
  const m = useMessages(redMessages).coming
  const locale = useLocale()
  return (
    <li>
      <span className="z-muted z-num">{formatDay(visit.day, locale, today, { weekday: true })}</span>
      <Link to={at.visits.one(visit.id)}>
        {m.modes[visit.mode]}{' '}
        {visit.firms.map(({ name, nameEn, sample }) => (
          <span key={name}>
            {locale === 'en' && nameEn ? nameEn : name}
            <SampleTag sample={sample} />{' '}
          </span>
        ))}
      </Link>
      {visit.units >= tooMany ? (
        <Light tone="warn">{m.crowded(visit.units)}</Light>
      ) : (
        <span className="z-small z-muted">
          {[visit.team, ...visit.people]
            .flatMap((one) => (one ? [nameIn(locale, one)] : []))
            .join(locale === 'en' ? ', ' : ' ')}
        </span>
      )}
    </li>
  )
}
