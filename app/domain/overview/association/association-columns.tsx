import { associationMessages } from '#app/domain/associations/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { type Columns, columnsOf, onceADay } from '#app/ui/table/columns.ts'
import type { AssociationRow } from './list.server.ts'

const column = columnsOf<AssociationRow>()

export const associationColumns = onceADay((locale: Locale, today): Columns<AssociationRow> => {
  const m = associationMessages[locale]
  return [
    column.accessor('name', {
      header: m.columns.name,
      cell: ({ row }) => (
        <>
          {nameIn(locale, row.original)}
          <SampleTag sample={row.original.sample} />
        </>
      ),
    }),
    column.accessor('field', { header: m.columns.field, cell: ({ getValue }) => getValue() ?? '—' }),
    column.accessor('city', {
      header: m.columns.city,
      cell: ({ getValue }) => cityName(getValue(), locale),
    }),
    column.accessor('isResident', {
      header: m.columns.resident,
      meta: { width: 96 },
      cell: ({ getValue }) => (getValue() ? m.resident : '—'),
    }),
    column.accessor('contacts', {
      header: m.columns.contacts,
      meta: { num: true, width: 112 },
      cell: ({ getValue }) => getValue() || '—',
    }),
    column.accessor('firms', {
      header: m.columns.firms,
      meta: { num: true, width: 152 },
      cell: ({ getValue }) => getValue() || '—',
    }),
    column.accessor('lastContactOn', {
      header: m.columns.lastContact,
      meta: { num: true, width: 128 },
      cell: ({ getValue }) => formatDay(getValue(), locale, today),
    }),
  ]
})

export function AssociationPhoneRow(props: { association: AssociationRow; locale: Locale; today: string }) {
  const { association, locale, today } = props
  const m = associationMessages[locale]
  const city = cityName(association.city, locale)
  return (
    <>
      <b className="z-clip">
        {nameIn(locale, association)}
        <SampleTag sample={association.sample} />
      </b>
      <span className="z-small z-muted">{association.isResident && m.resident}</span>
      <span className="z-second z-clip">{[city, association.field].filter(Boolean).join(' · ')}</span>
      <span className="z-small z-muted">{formatDay(association.lastContactOn, locale, today)}</span>
    </>
  )
}

const cityName = (city: AssociationRow['city'], locale: Locale) => (city ? nameIn(locale, city) : '—')
