import type { RowKind } from '#app/domain/metrics/figures.ts'
import { metricsMessages } from '#app/domain/metrics/messages.ts'
import type { MetricRow, OpenFigure } from '#app/domain/metrics/rows.server.ts'
import { formatDay, formatDuration, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import './overview.css'
import { nameIn } from '#app/i18n/name-in.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { columnsOf } from '#app/ui/table/columns.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { labelMessages } from '../label-messages.ts'
import { StageMark } from '../stage-mark.tsx'

type Row = MetricRow & { id: string }
const column = columnsOf<Row>()

const whoOf: Partial<Record<RowKind, 'cadre' | 'team' | 'person'>> = {
  covered: 'cadre',
  project: 'team',
  in_talk: 'team',
  trip_member: 'person',
  trip_day: 'person',
}

/** The rows of one figure, each leading to its record. */
export function FigureRows({ page }: { page: OpenFigure }) {
  const m = useMessages(metricsMessages)
  const who = whoOf[page.kind]
  const columns = [
    column.display({ id: 'name', header: m.name, cell: ({ row }) => <RowName row={row.original} /> }),
    column.display({
      id: 'day',
      header: m.days[page.kind],
      cell: ({ row }) => <RowDay row={row.original} />,
      meta: { width: 160 },
    }),
    column.display({ id: 'note', header: m.note, cell: ({ row }) => <RowNote row={row.original} /> }),
    ...(page.kind === 'ticket'
      ? [
          column.display({
            id: 'outcome',
            header: m.outcome,
            cell: ({ row }) => <RowOutcome row={row.original} figure={page.figure} />,
            meta: { width: 200 },
          }),
        ]
      : []),
    ...(who
      ? [
          column.display({
            id: 'who',
            header: m.who[who],
            cell: ({ row }) => <RowWho row={row.original} />,
            meta: { width: 160 },
          }),
        ]
      : []),
  ]
  return (
    <DataTable
      label={m.figures[page.figure]}
      columns={columns}
      rows={page.items.map((item) => ({ ...item, id: item.key }))}
      rowHref={(row) => row.href}
      next={page.next}
      empty={<EmptyState title={m.empty} />}
      phoneRow={(row) => (
        <>
          <RowName row={row} />
          <span className="z-small z-muted overview-right">
            <RowDay row={row} />
          </span>
          <span className="z-second">
            <RowNote row={row} />
          </span>
          {page.kind === 'ticket' && (
            <span className="z-second">
              <RowOutcome row={row} figure={page.figure} />
            </span>
          )}
          <span className="z-second overview-right">{who && <RowWho row={row} />}</span>
        </>
      )}
    />
  )
}

function RowName({ row }: { row: Row }) {
  const m = useMessages(metricsMessages)
  const locale = useLocale()
  return (
    <b>
      {locale === 'en' && row.nameEn ? row.nameEn : row.name}
      <SampleTag sample={row.sample} />
      {row.others.length > 0 && m.andOthers(formatList(row.others, locale))}
    </b>
  )
}

function RowDay({ row }: { row: Row }) {
  const m = useMessages(metricsMessages)
  const locale = useLocale()
  const { today } = useRootData()
  if (row.yearOnly && row.day) return <>{m.yearOnly(row.day.slice(0, 4))}</>
  return <span className="z-num">{formatDay(row.day, locale, today, { weekday: true })}</span>
}

function RowNote({ row }: { row: Row }) {
  const labels = useMessages(labelMessages)
  const locale = useLocale()
  if (row.stage) return <StageMark stage={row.stage} exit={null} />
  if (row.level)
    return (
      <>
        {row.matter} {row.number} {labels.levels[row.level as keyof typeof labels.levels]}{' '}
        {labels.ticketStates[row.state as keyof typeof labels.ticketStates]}
      </>
    )
  if (row.mode) return <>{labels.modes[row.mode as keyof typeof labels.modes]}</>
  return <>{row.city ? nameIn(locale, row.city) : '—'}</>
}

/** Why the ticket counts for its rate or against it. */
function RowOutcome({ row, figure }: { row: Row; figure: OpenFigure['figure'] }) {
  const m = useMessages(metricsMessages)
  const labels = useMessages(labelMessages)
  const locale = useLocale()
  const { answer, heard } = row
  if (figure.startsWith('response_')) {
    if (!answer) return <>—</>
    if (answer.when === 'late')
      return <Light tone="red">{m.answers.late(formatDuration(answer.minutes ?? 0, locale))}</Light>
    return answer.when === 'none' ? <Light tone="red">{m.answers.none}</Light> : m.answers[answer.when]
  }
  if (!heard) return <>—</>
  const words = [
    heard.solved === null ? '' : heard.solved ? m.solved.yes : m.solved.no,
    heard.satisfaction ? labels.satisfactions[heard.satisfaction] : '',
  ].filter(Boolean)
  const isBad = heard.solved === false || heard.satisfaction === 'dissatisfied'
  return isBad ? <Light tone="red">{words.join(' · ')}</Light> : words.join(' · ')
}

function RowWho({ row }: { row: Row }) {
  const m = useMessages(metricsMessages)
  const name = useLocale() === 'en' ? (row.whoEn ?? row.who) : row.who
  if (!name) return <>—</>
  return <>{row.whoLeft ? m.whoLeft(name) : name}</>
}
