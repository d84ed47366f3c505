import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { AssociationFilter } from '#app/domain/associations/forms.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { countAssociations } from '#app/domain/associations/queries.server.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from '#app/domain/exports/names.server.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { type AssociationRow, associationRows } from './list.server.ts'

/** The associations' list as its page has it. */
export const associationsSheet = listSheet({
  title: (locale) => associationMessages[locale].title,
  roles: businessRoles,
  filter: strictly(AssociationFilter.omit({ after: true })),
  said: async (ctx, { q, resident, city }) => {
    const m = associationMessages[ctx.locale]
    const where = resident && { yes: m.resident, no: m.outside }[resident]
    return [q, where, ...(await namesOf(ctx, { city }))]
  },
  columns: ({ locale }) => columnsIn(locale),
  count: countAssociations,
  page: (ctx, filter, after, limit) => associationRows(ctx, { ...filter, after, limit }),
})

function columnsIn(locale: Locale): SheetColumns<AssociationRow> {
  const m = associationMessages[locale]
  const { columns } = m
  return [
    [columns.name, (row) => marked({ name: nameIn(locale, row), sample: row.sample }, locale)],
    [columns.field, ({ field }) => field],
    [columns.city, ({ city }) => city && nameIn(locale, city)],
    [columns.resident, ({ isResident }) => (isResident ? m.resident : null)],
    [columns.contacts, ({ contacts }) => contacts],
    [columns.firms, ({ firms }) => firms],
    [columns.lastContact, ({ lastContactOn }) => lastContactOn],
  ]
}
