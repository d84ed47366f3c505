import { at } from '#app/addresses.ts'
import { formatCount, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { kindMessages } from '../kind-messages.ts'
import { importMessages } from '../messages.ts'
import type { Import } from '../queries.server.ts'

const sum = (one: Import, sheet: number | null, of: (each: Import['counts'][number]) => boolean) =>
  one.counts.reduce(
    (n, each) => n + ((sheet === null || each.sheet === sheet) && of(each) ? each.count : 0),
    0,
  )

/** What became of it, by sheet, with the rows that were left out to take along. */
export function Outcome({ one }: { one: Import }) {
  const words = useMessages(kindMessages)[one.kind]
  const m = useMessages(importMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const left = sum(one, null, ({ verdict }) => verdict === 'error' || verdict === 'doubt')
  const sheets = one.sheets.flatMap((sheet, index) =>
    one.counts.some(({ sheet }) => sheet === index) ? [{ sheet, index }] : [],
  )
  const cells = ['new', 'update', 'same', 'doubt', 'skip', 'error'] as const
  return (
    <>
      <p className="z-secondary imports-tried">
        {one.revertedAt
          ? words.wasReverted(one.reverter ?? '—', formatInstant(one.revertedAt, locale, now))
          : words.history}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="z-table" tabIndex={0}>
        <table className="z-grid imports-outcome" aria-label={m.written}>
          <thead>
            <tr>
              <th scope="col">{m.sheet}</th>
              <th scope="col">{m.written}</th>
              {cells.map((verdict) => (
                <th key={verdict} scope="col">
                  {m.verdicts[verdict]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheets.map(({ sheet, index }) => (
              <tr key={index}>
                <td>{sheet.name || one.fileName}</td>
                <td>
                  {formatCount(sum(one, index, ({ state }) => state === 'written' || state === 'kept'))}
                </td>
                {cells.map((verdict) => (
                  <td key={verdict}>{formatCount(sum(one, index, (each) => each.verdict === verdict))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && one.mayTakeBack && (
        <p className="imports-back">
          <a className="z-button" href={at.imports.errors(one.id)} download>
            {m.errorsBack(formatCount(left))}
          </a>
          <span className="z-small z-muted">{m.errorsHint}</span>
        </p>
      )}
    </>
  )
}

type KeptRow = { sheet: number; row: number; table: string; recordId: string; fields: string[] | null }

/** What a revert left standing. */
export function Kept({ kept, names }: { kept: KeptRow[]; names: Record<string, string> }) {
  const m = useMessages(importMessages)
  return (
    <Section title={m.kept} count={`${formatCount(kept.length)} · ${m.keptHint}`}>
      <ul className="imports-rows">
        {kept.map(({ sheet, row, table, recordId, fields }) => (
          <li key={`${table} ${recordId} ${row}`} className="imports-kept z-small">
            <span className="z-num z-muted">{`${sheet + 1} · ${m.row(row)}`}</span>
            <span>{names[table]}</span>
            <span className="z-secondary">{(fields ?? []).join('、')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
