import { recordOf } from '#app/domain/records.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { mergeMessages } from './messages.ts'

/** How many rows of each kind moved, in the order people ask for them. */
export function MovedList({ moved }: { moved: Record<string, number> }) {
  const m = useMessages(mergeMessages)
  const locale = useLocale()
  const named: Record<string, string> = m.tables
  const order = [...new Set([...Object.keys(named), ...Object.keys(moved)])]
  const tables = order.flatMap((table) =>
    moved[table]
      ? [[table, named[table] ?? String(recordOf(table)?.words[locale].title ?? table)] as const]
      : [],
  )
  if (!tables.length) return <p className="z-small z-muted">{m.nothingMoves}</p>
  return (
    <PropertyList>
      {tables.map(([table, label]) => (
        <Property key={table} label={label}>
          {m.rows(moved[table] ?? 0)}
        </Property>
      ))}
    </PropertyList>
  )
}
