import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { countEnterprises } from '#app/domain/enterprises/queries.server.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from './choices.ts'
import { filterText } from './filter-text.ts'
import { firmRow } from './firm-row.ts'
import { firmSheetColumns } from './firm-sheet.ts'
import { firmsAtOnce } from './list.server.ts'

/** The firms' list as its page has it. */
export const firmsSheet = listSheet({
  title: (locale) => enterpriseMessages[locale].title,
  roles: businessRoles,
  filter: strictly(EnterpriseFilter.omit({ after: true })),
  said: async (ctx, filter) => {
    const { choices } = await firmsAtOnce(ctx, { ...filter, after: undefined }, 1)
    return [filterText(filter, choices, ctx.locale)]
  },
  columns: ({ locale }) => firmSheetColumns(locale),
  count: countEnterprises,
  page: async (ctx, filter, after, limit) => {
    const { rows, choices, next } = await firmsAtOnce(ctx, { ...filter, after }, limit)
    const [today, names] = [dayOf(ctx.now), namesOf(choices)]
    return { items: rows.map((sent) => firmRow(sent, today, names)), next }
  },
})
