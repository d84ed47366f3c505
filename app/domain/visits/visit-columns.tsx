import { formatDay, formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useLocale } from '#app/i18n/use-messages.ts'
import { Light, SampleTag, Tag } from '#app/ui/mark.tsx'
import { columnsOf } from '#app/ui/table/columns.ts'
import { visitMessages } from './messages.ts'
import type { VisitRow } from './queries.server.ts'

const column = columnsOf<VisitRow>()

/** Firms, then associations, each with its sample mark; the first two, and how many more. */
export function Parties({ visit }: { visit: Pick<VisitRow, 'firms' | 'associations'> }) {
  const locale = useLocale()
  const all = [...visit.firms, ...visit.associations]
  return (
    <span
      title={formatList(
        all.map(({ name }) => name),
        locale,
      )}
    >
      {all.slice(0, 2).map(({ id, name, sample }, at) => (
        <span key={id}>
          {at > 0 && formatList(['', ''], locale)}
          {name}
          <SampleTag sample={sample} />
        </span>
      ))}
      {all.length > 2 && <span className="z-muted"> +{all.length - 2}</span>}
    </span>
  )
}

const cityOf = (visit: VisitRow, locale: Locale) => (locale === 'en' ? visit.cityEn : visit.city) ?? '—'

/** `gists` by the visits' ids, of those the reader reads whole. */
export function visitColumns(locale: Locale, today: string, gists: Record<string, string>) {
  const m = visitMessages[locale]
  return column.columns([
    column.display({
      id: 'parties',
      header: m.columns.parties,
      cell: ({ row }) => <Parties visit={row.original} />,
    }),
    column.accessor('reportOn', {
      header: m.columns.day,
      meta: { num: true, width: 124 },
      cell: ({ row }) => formatDay(row.original.reportOn, locale, today),
    }),
    column.display({
      id: 'gist',
      header: m.columns.gist,
      meta: { long: true, yields: 1 },
      cell: ({ row }) => gists[row.original.id] ?? '—',
    }),
    column.accessor('mode', {
      header: m.columns.mode,
      meta: { width: 96 },
      cell: ({ row }) => m.modes[row.original.mode],
    }),
    column.display({
      id: 'city',
      header: m.columns.city,
      meta: { width: 80, yields: 3 },
      cell: ({ row }) => cityOf(row.original, locale),
    }),
    column.display({
      id: 'ours',
      header: m.columns.ours,
      meta: { short: true, yields: 2 },
      cell: ({ row }) =>
        formatList(
          row.original.ours.map(({ name }) => name),
          locale,
        ),
    }),
    column.display({
      id: 'team',
      header: m.columns.team,
      meta: { width: 96, yields: 1 },
      cell: ({ row }) => (locale === 'en' ? row.original.teamEn : row.original.team) ?? '—',
    }),
    column.display({
      id: 'status',
      header: m.columns.status,
      meta: { width: 110 },
      cell: ({ row }) => <VisitState visit={row.original} locale={locale} today={today} />,
    }),
  ])
}

/** Held, or what is still to be done about it: one that was agreed and whose day is over was not logged. */
function VisitState({ visit, locale, today }: { visit: VisitRow; locale: Locale; today: string }) {
  const m = visitMessages[locale]
  const isForgotten = visit.status === 'planned' && visit.reportOn < today
  return (
    <>
      {isForgotten ? <Light tone="warn">{m.unlogged}</Light> : m.statuses[visit.status]}{' '}
      {visit.confidential && <Tag>{m.confidentialTag}</Tag>}
    </>
  )
}

export function VisitPhoneRow({ visit, locale, today }: { visit: VisitRow; locale: Locale; today: string }) {
  const m = visitMessages[locale]
  return (
    <>
      <b className="z-clip2">
        <Parties visit={visit} />
      </b>
      <span className="z-small z-muted z-num">{formatDay(visit.reportOn, locale, today)}</span>
      <span className="z-second">
        {[
          m.modes[visit.mode],
          cityOf(visit, locale),
          formatList(
            visit.ours.map(({ name }) => name),
            locale,
          ),
        ]
          .filter((part) => part !== '—')
          .join(' · ')}
      </span>
      <span className="z-small z-muted">
        <VisitState visit={visit} locale={locale} today={today} />
      </span>
    </>
  )
}
