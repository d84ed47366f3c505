import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Figure, RateCells } from '../figure.tsx'
import { Light, SampleTag } from '../mark.tsx'
import { Property, PropertyList } from '../properties.tsx'
import { columnsOf } from '../table/columns.ts'
import { DataTable } from '../table/data-table.tsx'
import { specimenMessages } from './messages.ts'

type Row = { id: string; name: string; product: string; amount: string; hint?: 'warn' | 'red' }
const column = columnsOf<Row>()

export function Records() {
  const m = useMessages(specimenMessages)
  const rows: Row[] = [
    { id: '1', name: m.name, product: m.product, amount: '1,200', hint: 'red' },
    { id: '2', name: m.longName, product: m.product, amount: '—', hint: 'warn' },
    { id: '3', name: m.person, product: m.product, amount: '360' },
  ]
  const light = ({ hint }: Row) => hint && <Light tone={hint}>{m[hint]}</Light>
  return (
    <div className="z-stack">
      <DataTable
        label={m.table}
        columns={[
          column.accessor('name', { header: m.columns.name }),
          column.accessor('product', { header: m.columns.product }),
          column.accessor('amount', { header: m.columns.amount, meta: { num: true, width: 160 } }),
          column.display({
            id: 'hint',
            header: m.columns.hint,
            meta: { width: 200 },
            cell: ({ row }) => light(row.original),
          }),
        ]}
        rows={rows}
        rowHref={({ id }) => `${at.kit()}#${id}`}
        selectedId="1"
        phoneRow={(row) => (
          <>
            <b className="z-clip">{row.name}</b>
            {light(row)}
            <span className="z-second">{row.product}</span>
          </>
        )}
        next="cursor"
        empty={null}
      />
      <div className="z-two-col">
        <PropertyList>
          <Property label={m.facts.field}>{m.product}</Property>
          <Property label={m.facts.space}>{m.space}</Property>
          <Property label={m.facts.contact} />
          <Property label={m.firm}>
            {m.longName}
            <SampleTag sample />
          </Property>
        </PropertyList>
        <Figure {...m.figure} value={1} to={at.kit()} />
        <div className="z-stack">
          <Figure {...m.figure} value="—" to={undefined} />
          <RateCells numerator={11} denominator={13} label={m.cells} />
        </div>
      </div>
    </div>
  )
}
