import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import type { Context } from '#app/domain/context.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from '#app/domain/exports/names.server.ts'
import { parentNames } from '#app/domain/exports/parents.server.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { filterOf } from '#app/domain/record.ts'
import { count, list } from './honours.server.ts'
import { honourMessages } from './messages.ts'
import { honour } from './record.ts'

type Row = Awaited<ReturnType<typeof list>>['items'][number] & {
  enterprise: string | null
  project: string | null
}

/** What firms and projects were awarded, as far as the reader reads whom. */
export const honoursSheet = listSheet({
  title: (locale) => honourMessages[locale].title,
  roles: businessRoles,
  filter: strictly(filterOf(honour).omit({ after: true })),
  said: async (ctx, { level, enterpriseId }) => [
    level && honourMessages[ctx.locale].levels[level],
    ...(await namesOf(ctx, { enterprises: enterpriseId })),
  ],
  columns: columnsIn,
  count,
  page: async (ctx, filter, after, limit) => {
    const { items, next } = await list(ctx, { ...filter, after, limit })
    const names = await parentNames(ctx, items)
    return { items: items.map((row): Row => ({ ...row, ...names(row) })), next }
  },
})

function columnsIn({ locale }: Context): SheetColumns<Row> {
  const { fields, levels } = honourMessages[locale]
  return [
    [fields.name, ({ name }) => name],
    [fields.enterpriseId, ({ enterprise }) => enterprise],
    [fields.projectId, ({ project }) => project],
    [fields.level, ({ level }) => levels[level]],
    [fields.year, ({ year }) => year],
    [fields.awardedBy, ({ awardedBy }) => awardedBy],
  ]
}
