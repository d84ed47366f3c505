import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { type Columns, columnsOf } from '#app/ui/table/data-table.tsx'
import { StageMark } from '../stage-mark.tsx'
import { HintLight } from './hint-light.tsx'
import type { FirmRow } from './list.server.ts'

const column = columnsOf<FirmRow>()

type Name = { name: string; nameEn: string }
type Choices = {
  cities: readonly (Name & { code: string })[]
  industries: readonly (Name & { code: string })[]
  patches: readonly (Name & { id: string })[]
}
export type Names = (key: string | null) => string | undefined

/** The names of the cities, trades and patches that rows say by their codes. */
export function namesOf(locale: Locale, { cities, industries, patches }: Choices): Names {
  const names = new Map<string, string>()
  const say = ({ name, nameEn }: Name) => (locale === 'en' ? nameEn : name)
  for (const one of [...cities, ...industries]) names.set(one.code, say(one))
  for (const one of patches) names.set(one.id, say(one))
  return (key) => (key === null ? undefined : names.get(key))
}

/** The list's nine columns; widths are fixed, so that paging never shifts them. */
export function firmColumns(locale: Locale, today: string, names: Names): Columns<FirmRow> {
  const m = enterpriseMessages[locale]
  const named = (key: string | null) => names(key) ?? m.none
  return [
    column.accessor('name', {
      header: m.columns.name,
      cell: ({ row }) => (
        <>
          {row.original.name}
          <SampleTag sample={row.original.sample} />
        </>
      ),
    }),
    column.accessor('industry', {
      header: m.columns.product,
      cell: ({ getValue }) => <Short>{named(getValue())}</Short>,
    }),
    column.accessor('city', { header: m.columns.city, cell: ({ getValue }) => named(getValue()) }),
    column.accessor('project', {
      header: m.columns.stage,
      meta: { width: 116 },
      cell: ({ row }) =>
        row.original.project ? <StageMark {...row.original.project} /> : m.statuses[row.original.status],
    }),
    column.accessor('cadre', {
      header: m.columns.cadre,
      cell: ({ row }) => <Short>{cadreText(row.original, m)}</Short>,
    }),
    column.accessor('patch', {
      header: m.columns.patch,
      cell: ({ getValue }) => <Short>{named(getValue())}</Short>,
    }),
    column.accessor('lastContactOn', {
      header: m.columns.lastContact,
      meta: { num: true, width: 104 },
      cell: ({ getValue }) => formatDay(getValue(), locale, today),
    }),
    column.accessor('openTickets', {
      header: m.columns.openTickets,
      meta: { num: true, width: 88 },
      cell: ({ getValue }) => getValue() || m.none,
    }),
    column.accessor('hint', {
      header: m.columns.hint,
      meta: { width: 168 },
      cell: ({ getValue }) => {
        const hint = getValue()
        return hint && <HintLight hint={hint} />
      },
    }),
  ]
}

function cadreText({ cadre, status }: FirmRow, m: (typeof enterpriseMessages)[Locale]) {
  if (!cadre) return status === 'resident' ? m.gaps.no_cadre : m.none
  return cadre.acting ? m.acting(cadre.name) : cadre.name
}

// One line a row; what is cut off is said in full on hover.
const Short = ({ children }: { children: string }) => (
  <span className="firms-short" title={children}>
    {children}
  </span>
)

type PhoneProps = { firm: FirmRow; locale: Locale; today: string; names: Names }

/** A firm on a phone: name and stage, then who and when; the light at the right. */
export function FirmPhoneRow({ firm, locale, today, names }: PhoneProps) {
  const m = enterpriseMessages[locale]
  const seen = firm.lastContactOn && formatDay(firm.lastContactOn, locale, today)
  return (
    <>
      <b className="z-clip">
        {firm.name}
        <SampleTag sample={firm.sample} />
      </b>
      <span className="firms-right z-small">
        {firm.project ? <StageMark {...firm.project} /> : m.statuses[firm.status]}
      </span>
      <span className="z-second z-clip">
        {[names(firm.city), firm.cadre?.name, seen].filter(Boolean).join(' · ')}
      </span>
      <span className="firms-right">{firm.hint && <HintLight hint={firm.hint} />}</span>
    </>
  )
}
