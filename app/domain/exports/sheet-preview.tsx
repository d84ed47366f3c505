import { useMessages } from '#app/i18n/use-messages.ts'
import { exportMessages } from './messages.ts'
import type { Sheet } from './sheet.ts'

import './exports.css'

/** The first rows of a sheet as a program shows them: with their numbers, in a strip that is pushed sideways. */
export function SheetPreview({ sheet: { columns, rows } }: { sheet: Sheet }) {
  const m = useMessages(exportMessages)
  if (rows.length === 0) return null
  return (
    <section>
      <h3>
        {m.look} <span className="z-small z-muted">{m.firstRows(rows.length)}</span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="export-sheet" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td>1</td>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <td>{at + 2}</td>
                {columns.map((name, column) => (
                  <td key={name} title={row[column] === null ? undefined : String(row[column])}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
