import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { type Columns, columnsOf, onceADay } from '#app/ui/table/columns.ts'
import { labelMessages } from '../label-messages.ts'
import { drawStage } from '../stage-mark.tsx'
import { cadreText } from './cadre-text.ts'
import type { FirmRow } from './firm-row.ts'
import { drawHint } from './hint-light.tsx'

const column = columnsOf<FirmRow>()

/** The words of a row, looked up once for all of them: what draws a row is called fifty times and is no component. */
function drawing(locale: Locale) {
  const m = enterpriseMessages[locale]
  const hints = { hints: m.hints, warnings: stageMessages[locale].warnings }
  const sample = kitMessages[locale].sample
  return {
    m,
    name: (firm: FirmRow) =>
      firm.sample ? (
        <>
          {firm.name}
          <span className="z-sample">{sample}</span>
        </>
      ) : (
        firm.name
      ),
    stage: ({ project, status }: FirmRow) =>
      project ? drawStage(project, labelMessages[locale]) : m.statuses[status],
    hint: ({ hint }: FirmRow) => hint && drawHint(hint, hints),
  }
}

/** The list's nine columns; widths are fixed, so that paging never shifts them. */
export const firmColumns = onceADay((locale: Locale, today): Columns<FirmRow> => {
  const { m, name, stage, hint } = drawing(locale)
  return [
    column.accessor('name', { header: m.columns.name, cell: ({ row }) => name(row.original) }),
    column.accessor('industry', {
      header: m.columns.industry,
      meta: { short: true, yields: 2 },
      cell: ({ getValue }) => getValue() ?? m.none,
    }),
    column.accessor('city', {
      header: m.columns.city,
      meta: { yields: 3 },
      cell: ({ getValue }) => getValue() ?? m.none,
    }),
    column.accessor('project', {
      header: m.columns.stage,
      meta: { width: 116 },
      cell: ({ row }) => stage(row.original),
    }),
    column.accessor('cadre', {
      header: m.columns.cadre,
      meta: { short: true },
      cell: ({ row }) => cadreText(row.original, m) ?? m.none,
    }),
    column.accessor('patch', {
      header: m.columns.patch,
      meta: { short: true, yields: 1 },
      cell: ({ getValue }) => getValue() ?? m.none,
    }),
    column.accessor('lastContactOn', {
      header: m.columns.lastContact,
      meta: { num: true, width: 104, yields: 3 },
      cell: ({ getValue }) => formatDay(getValue(), locale, today),
    }),
    column.accessor('openTickets', {
      header: m.columns.openTickets,
      meta: { num: true, width: 88, yields: 2 },
      cell: ({ getValue }) => getValue() || m.none,
    }),
    column.accessor('hint', {
      header: m.columns.hint,
      meta: { width: 168 },
      cell: ({ row }) => hint(row.original),
    }),
  ]
})

/** A firm on a phone: name and stage, then who and when; the light at the right. */
export function firmPhoneRow(locale: Locale, today: string) {
  const { name, stage, hint } = drawing(locale)
  return (firm: FirmRow) => {
    const seen = firm.lastContactOn && formatDay(firm.lastContactOn, locale, today)
    return (
      <>
        <b className="z-clip">{name(firm)}</b>
        <span className="firms-right z-small">{stage(firm)}</span>
        <span className="z-second z-clip">
          {[firm.city, firm.cadre?.name, seen].filter(Boolean).join(' · ')}
        </span>
        <span className="firms-right">{hint(firm)}</span>
      </>
    )
  }
}
