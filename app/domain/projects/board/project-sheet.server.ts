import { businessRoles } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { namesOf } from '#app/domain/exports/names.server.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { wanOf } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { ProjectFilter } from '../forms.ts'
import { projectMessages } from '../messages.ts'
import { countProjects, listProjects, type ProjectRow } from '../queries.server.ts'
import { placeOf } from '../stages/ladder.ts'
import { stageMessages } from '../stages/messages.ts'
import { asListed } from './list-search.ts'

type Filter = Omit<ProjectFilter, 'after' | 'view'>

/** The projects' list as its page has it: of a card no word but firm or code name, stage and team. */
export const projectsSheet = listSheet({
  title: (locale) => projectMessages[locale].title,
  roles: businessRoles,
  filter: strictly(ProjectFilter.omit({ after: true, view: true })),
  said: async (ctx, filter: Filter) => {
    const m = projectMessages[ctx.locale]
    const words = stageMessages[ctx.locale]
    const { q, stage, exit, template, channel, mine, stale, team, owner, city, enterprise } = filter
    const kind = template ?? 'regular'
    return [
      q,
      kind === 'regular' ? m.regular : words.templates[kind],
      stage && words.stages[stage],
      exit && exit !== 'in' && words.exits[exit],
      channel && words.channels[channel],
      mine && m.mine,
      stale && m.stale,
      ...(await namesOf(ctx, { teams: team, accounts: owner, enterprises: enterprise, city })),
    ]
  },
  columns: ({ locale }) => columnsIn(locale),
  count: (ctx, filter, most) => countProjects(ctx, asListed(filter), most),
  page: (ctx, filter, after, limit) => listProjects(ctx, { ...asListed(filter), after, limit }),
})

// 分 to 万元, to the 分; what was converted from another currency is no exact number, as on the page.
function plannedOf({ planned, isConverted }: ProjectRow) {
  if (planned === null) return null
  return isConverted ? `≈${wanOf(planned, 2)}` : planned / 1_000_000
}

/** The same with every project, whatever its kind and whether or not it has gone out: what a firm’s file holds. */
export const everyProjectSheet = listSheet({
  ...projectsSheet,
  count: (ctx, filter: Filter, most) => countProjects(ctx, filter, most),
  page: (ctx, filter, after, limit) => listProjects(ctx, { ...filter, after, limit }),
})

function columnsIn(locale: Locale): SheetColumns<ProjectRow> {
  const m = projectMessages[locale]
  const words = stageMessages[locale]
  const { columns } = m
  const stageOf = ({ stage, exit }: ProjectRow) =>
    exit ? words.exits[exit] : m.step(words.stages[stage], placeOf(stage))
  return [
    [
      columns.project,
      ({ label, labelEn, sample }) =>
        marked({ name: nameIn(locale, { name: label, nameEn: labelEn }), sample }, locale),
    ],
    [columns.title, ({ title }) => title],
    [columns.stage, stageOf],
    [columns.days, ({ stageDays }) => stageDays],
    [columns.planned, plannedOf],
    [columns.owner, ({ owner }) => owner],
    [columns.team, ({ team, teamEn }) => (locale === 'en' ? teamEn : team)],
    [columns.channel, ({ channel }) => channel && words.channels[channel]],
    [columns.light, ({ warning }) => warning && words.warnings[warning.why](warning.days ?? 0)],
  ]
}
