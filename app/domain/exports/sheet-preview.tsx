import type { Sheet } from './sheet.ts'

import './exports.css'

/** The first rows of a sheet as a program shows them: with their numbers, in a strip that is pushed sideways. */
export function SheetPreview({ sheet: { columns, rows } }: { sheet: Sheet }) {
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
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
                <td key={name}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
