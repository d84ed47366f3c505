import { dayIn, formatDay, wanOf } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { StageTag } from '#app/ui/mark.tsx'
import { type Columns, columnsOf } from '#app/ui/table/columns.ts'
import { projectMessages } from '../messages.ts'
import { labelOf, ProjectLabel, WarningLight } from '../project-label.tsx'
import type { ProjectRow } from '../queries.server.ts'
import { groupOf, placeOf } from '../stages/ladder.ts'
import { stageMessages } from '../stages/messages.ts'

/** A project's stage with its step, or the way it went out. */
export function StageName({
  project,
  locale,
}: {
  project: Pick<ProjectRow, 'stage' | 'exit'>
  locale: Locale
}) {
  const words = stageMessages[locale]
  if (project.exit) return <StageTag group="exit">{words.exits[project.exit]}</StageTag>
  const { stage } = project
  return (
    <StageTag group={groupOf(stage)}>
      {projectMessages[locale].step(words.stages[stage], placeOf(stage))}
    </StageTag>
  )
}

/** What gives way beside an open project leaves what it takes to tell the rows apart. */
export function projectColumns(locale: Locale): Columns<ProjectRow> {
  const column = columnsOf<ProjectRow>()
  const m = projectMessages[locale].columns
  const words = stageMessages[locale]
  return column.columns([
    column.accessor('label', {
      header: m.project,
      cell: ({ row }) => <ProjectLabel project={row.original} />,
      meta: { width: 190 },
    }),
    column.accessor('title', {
      header: m.title,
      cell: ({ row }) => row.original.title ?? '—',
      meta: { width: 220, yields: 1 },
    }),
    column.accessor('stage', {
      header: m.stage,
      cell: ({ row }) => <StageName project={row.original} locale={locale} />,
      meta: { width: 130 },
    }),
    column.accessor('stageDays', {
      header: m.days,
      cell: ({ row }) => row.original.stageDays ?? '—',
      meta: { num: true, width: 64 },
    }),
    column.accessor('planned', {
      header: m.planned,
      cell: ({ row }) =>
        row.original.isConverted ? `≈${wanOf(row.original.planned, 2)}` : wanOf(row.original.planned),
      meta: { num: true, width: 110, yields: 3 },
    }),
    column.accessor('owner', {
      header: m.owner,
      cell: ({ row }) => row.original.owner ?? '—',
      meta: { width: 84, yields: 3 },
    }),
    column.accessor('team', {
      header: m.team,
      cell: ({ row }) => (locale === 'en' ? row.original.teamEn : row.original.team) ?? '—',
      meta: { width: 100, yields: 2 },
    }),
    column.accessor('channel', {
      header: m.channel,
      cell: ({ row }) => (row.original.channel ? words.channels[row.original.channel] : '—'),
      meta: { width: 100, yields: 2 },
    }),
    column.accessor('warning', {
      header: m.light,
      cell: ({ row }) => <WarningLight warning={row.original.warning} />,
      meta: { width: 150 },
    }),
  ])
}

export function ProjectPhoneRow({
  project,
  locale,
  today,
}: {
  project: ProjectRow
  locale: Locale
  today: string
}) {
  const m = projectMessages[locale]
  const who = project.owner ?? (locale === 'en' ? project.teamEn : project.team)
  const since = project.yearOnly ? '' : formatDay(dayIn(project.stageSince), locale, today)
  return (
    <>
      <b title={labelOf(project, locale)}>
        <ProjectLabel project={project} />
      </b>
      <span>
        <WarningLight warning={project.warning} />
      </span>
      <span className="z-second projects-second">
        <StageName project={project} locale={locale} />
        {[since && m.since(since), who].filter(Boolean).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </span>
    </>
  )
}
