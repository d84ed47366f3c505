import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from '#app/domain/exports/names.server.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { TripFilter } from './forms.ts'
import { countTrips, listTrips, type TripRow } from './trips.server.ts'
import { tripMessages } from './trips-messages.ts'

/** The trips' list as its page has it; a span of days is its first and its last day. */
export const tripsSheet = listSheet({
  title: (locale) => tripMessages[locale].title,
  roles: businessRoles,
  filter: strictly(TripFilter.omit({ after: true })),
  said: (ctx, { team, city }) => namesOf(ctx, { teams: team, city }),
  columns: ({ locale }) => columnsIn(locale),
  count: countTrips,
  page: (ctx, filter, after, limit) => listTrips(ctx, { ...filter, after, limit }),
})

function columnsIn(locale: Locale): SheetColumns<TripRow> {
  const { columns, fields, days } = tripMessages[locale]
  return [
    [columns.title, ({ title }) => title],
    [columns.city, ({ city, cityEn }) => (locale === 'en' ? cityEn : city)],
    [fields.fromOn, ({ fromOn }) => fromOn],
    [fields.toOn, ({ toOn }) => toOn],
    [columns.days, ({ fromOn, toOn }) => days(daysBetween(fromOn, toOn) + 1)],
    [columns.team, ({ team, teamEn }) => (locale === 'en' ? teamEn : team)],
    [
      columns.members,
      ({ members }) =>
        formatList(
          members.map(({ name }) => name),
          locale,
        ),
    ],
    [columns.visits, ({ visits }) => visits],
  ]
}
