import { daysBetween } from '#app/domain/calendar.ts'
import { formatList, formatSpan } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { columnsOf, onceADay } from '#app/ui/table/columns.ts'
import type { TripRow } from './trips.server.ts'
import { tripMessages } from './trips-messages.ts'

const column = columnsOf<TripRow>()

export const tripDays = (trip: { fromOn: string; toOn: string }) => daysBetween(trip.fromOn, trip.toOn) + 1
export const tripSpan = (trip: { fromOn: string; toOn: string }, locale: Locale, today: string) =>
  formatSpan(trip.fromOn, trip.toOn, locale, today)

export const tripColumns = onceADay((locale: Locale, today) => {
  const m = tripMessages[locale]
  const isEnglish = locale === 'en'
  return column.columns([
    column.display({ id: 'title', header: m.columns.title, cell: ({ row }) => row.original.title }),
    column.display({
      id: 'city',
      header: m.columns.city,
      cell: ({ row }) => (isEnglish ? row.original.cityEn : row.original.city),
    }),
    column.display({
      id: 'days',
      header: m.columns.days,
      cell: ({ row }) => `${tripSpan(row.original, locale, today)} (${m.days(tripDays(row.original))})`,
    }),
    column.display({
      id: 'team',
      header: m.columns.team,
      cell: ({ row }) => (isEnglish ? row.original.teamEn : row.original.team) ?? '—',
    }),
    column.display({
      id: 'members',
      header: m.columns.members,
      cell: ({ row }) =>
        formatList(
          row.original.members.map(({ name }) => name),
          locale,
        ),
    }),
    column.accessor('visits', { header: m.columns.visits, meta: { num: true, width: 90 } }),
  ])
})

export function TripPhoneRow({ trip, locale, today }: { trip: TripRow; locale: Locale; today: string }) {
  const m = tripMessages[locale]
  return (
    <>
      <b className="z-clip2">{trip.title}</b>
      <span className="z-small z-muted z-num">{m.visitCount(trip.visits)}</span>
      <span className="z-second">
        {locale === 'en' ? trip.cityEn : trip.city} · {tripSpan(trip, locale, today)}
      </span>
    </>
  )
}
