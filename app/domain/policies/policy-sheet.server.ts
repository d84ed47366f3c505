import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { PolicyFilter } from './forms.ts'
import { summariesOf } from './library.server.ts'
import { policyMessages } from './messages.ts'
import { countPolicies, listPolicies, type PolicyRow } from './queries.server.ts'

type Row = PolicyRow & { summary: string | null }

/** The policies' library as its page has it. */
export const policiesSheet = listSheet({
  title: (locale) => policyMessages[locale].title,
  roles: businessRoles,
  filter: strictly(PolicyFilter.omit({ after: true })),
  said: ({ locale }, { q, level, state }) => {
    const m = policyMessages[locale]
    return [q, level && m.levels[level], state && m.states[state]]
  },
  columns: ({ locale }) => columnsIn(locale),
  count: countPolicies,
  page: async (ctx, filter, after, limit) => {
    const { items, next } = await listPolicies(ctx, { ...filter, after, limit })
    const summaries = await summariesOf(ctx, items)
    const summaryOf = ({ id }: PolicyRow) => summaries[id]?.[ctx.locale] ?? null
    return { items: items.map((row): Row => ({ ...row, summary: summaryOf(row) })), next }
  },
})

function columnsIn(locale: Locale): SheetColumns<Row> {
  const m = policyMessages[locale]
  const nameOf = ({ title, titleEn, sample }: Row) =>
    marked({ name: nameIn(locale, { name: title, nameEn: titleEn }), sample }, locale)
  return [
    [m.fields.title, nameOf],
    [m.fields.summary, ({ summary }) => summary],
    [m.fields.level, ({ level }) => m.levels[level]],
    [m.fields.number, ({ number }) => number],
    [m.validUntil, ({ validTo }) => validTo ?? m.openEnd],
    [m.usedBy, ({ plans }) => plans],
    [m.filters.state, ({ hasBasis, state }) => (hasBasis ? m.states[state] : m.noBasisShort)],
  ]
}
