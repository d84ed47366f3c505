import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import type { Context } from '#app/domain/context.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from '#app/domain/exports/names.server.ts'
import { parentNames } from '#app/domain/exports/parents.server.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { ContactFilter } from './forms.ts'
import { contactMessages } from './messages.ts'
import { type Contact, countContacts, listContacts } from './queries.server.ts'

type Row = Contact & { enterprise: string | null; association: string | null }

/** The people of firms and associations, whose they are beside them; numbers as their pages show them, masked. */
export const contactsSheet = listSheet({
  title: (locale) => contactMessages[locale].title,
  roles: businessRoles,
  filter: strictly(ContactFilter.omit({ after: true })),
  said: (ctx, { enterpriseId, associationId }) =>
    namesOf(ctx, { enterprises: enterpriseId, associations: associationId }),
  columns: columnsIn,
  count: countContacts,
  page: async (ctx, filter, after, limit) => {
    const { items, next } = await listContacts(ctx, { ...filter, after, limit })
    const names = await parentNames(ctx, items)
    return { items: items.map((row): Row => ({ ...row, ...names(row) })), next }
  },
})

function columnsIn({ locale }: Context): SheetColumns<Row> {
  const { fields } = contactMessages[locale]
  return [
    [fields.name, (row) => marked(row, locale)],
    [fields.enterpriseId, ({ enterprise }) => enterprise],
    [fields.associationId, ({ association }) => association],
    [fields.post, ({ post }) => post],
    [fields.phone, ({ phone }) => phone],
    [fields.email, ({ email }) => email],
    [fields.noticeOn, ({ noticeOn }) => noticeOn],
    [fields.isPrimary, ({ isPrimary }) => (isPrimary ? '✓' : null)],
  ]
}
