import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { type Day, dayOf } from '#app/domain/calendar.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from '#app/domain/exports/names.server.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { VisitFilter } from './forms.ts'
import { gistsOf } from './gists.server.ts'
import { visitMessages } from './messages.ts'
import { countVisits, listVisits, type VisitRow } from './queries.server.ts'

type Row = VisitRow & { gist: string | null }

/** The visits' list as its page has it: of a card no word of what was said. */
export const visitsSheet = listSheet({
  title: (locale) => visitMessages[locale].title,
  roles: businessRoles,
  filter: strictly(VisitFilter.omit({ after: true })),
  said: async (ctx, { q, status, mode, from, to, by, team, city, enterprise, association }) => {
    const m = visitMessages[ctx.locale]
    const named = { accounts: by, teams: team, enterprises: enterprise, associations: association, city }
    return [
      q,
      status && m.statuses[status],
      mode && m.modes[mode],
      from && `${m.filters.from} ${from}`,
      to && `${m.filters.to} ${to}`,
      ...(await namesOf(ctx, named)),
    ]
  },
  columns: ({ locale, now }) => columnsIn(locale, dayOf(now)),
  count: countVisits,
  page: async (ctx, filter, after, limit) => {
    const { items, next } = await listVisits(ctx, { ...filter, after, limit })
    const gists = await gistsOf(ctx, items)
    return { items: items.map((visit): Row => ({ ...visit, gist: gists[visit.id] ?? null })), next }
  },
})

function columnsIn(locale: Locale, today: Day): SheetColumns<Row> {
  const m = visitMessages[locale]
  const { columns } = m
  const list = (names: string[]) => formatList(names, locale)
  return [
    [
      columns.parties,
      ({ firms, associations }) => list([...firms, ...associations].map((one) => marked(one, locale))),
    ],
    [columns.day, ({ reportOn }) => reportOn],
    [columns.gist, ({ gist }) => gist],
    [columns.mode, ({ mode }) => m.modes[mode]],
    [columns.city, ({ city, cityEn }) => (locale === 'en' ? cityEn : city)],
    [columns.ours, ({ ours }) => list(ours.map(({ name }) => name))],
    [columns.team, ({ team, teamEn }) => (locale === 'en' ? teamEn : team)],
    [columns.status, (visit) => stateOf(visit, m, today)],
  ]
}

/** Held, or what is still to be done about it; what is kept from others says so. */
function stateOf(visit: VisitRow, m: (typeof visitMessages)[Locale], today: Day) {
  const isForgotten = visit.status === 'planned' && visit.reportOn < today
  const state = isForgotten ? m.unlogged : m.statuses[visit.status]
  return visit.confidential ? `${state} · ${m.confidentialTag}` : state
}
