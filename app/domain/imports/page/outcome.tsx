import { at } from '#app/addresses.ts'
import { formatCount, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Figure } from '#app/ui/figure.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { RowVerdict } from '../imports.ts'
import { kindMessages } from '../kind-messages.ts'
import { importMessages } from '../messages.ts'
import type { Import } from '../queries.server.ts'

const sum = (one: Import, sheet: number | null, of: (each: Import['counts'][number]) => boolean) =>
  one.counts.reduce(
    (n, each) => n + ((sheet === null || each.sheet === sheet) && of(each) ? each.count : 0),
    0,
  )

/** Nothing is a dash. */
const shown = (n: number) => (n ? formatCount(n) : '—')

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
  const total = (verdict: RowVerdict) => sum(one, null, (each) => each.verdict === verdict)
  const all = (of: readonly RowVerdict[]) => of.reduce((n, verdict) => n + total(verdict), 0)
  const of = { written: ['new', 'update'], left: ['same', 'skip'], notIn: ['doubt', 'error'] } as const
  const figures = [
    {
      label: m.written,
      n: sum(one, null, ({ state }) => state === 'written' || state === 'kept'),
      of: of.written,
    },
    { label: m.left, n: all(of.left), of: of.left },
    { label: m.notIn, n: all(of.notIn), of: of.notIn },
  ].filter(({ n, label }) => n > 0 || label === m.written)
  return (
    <>
      <p className="z-secondary imports-tried">
        {one.revertedAt
          ? words.wasReverted(one.reverter ?? '—', formatInstant(one.revertedAt, locale, now))
          : words.history}
      </p>
      {!one.revertedAt && (
        <div className="imports-figures">
          {figures.map(({ label, n, of }) => (
            <Figure
              key={label}
              label={label}
              value={shown(n)}
              unit={m.unit(n)}
              context={of
                .filter((verdict) => total(verdict))
                .map((verdict) => `${m.verdicts[verdict]} ${formatCount(total(verdict))}`)
                .join(' · ')}
            />
          ))}
        </div>
      )}
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
                <td>{shown(sum(one, index, ({ state }) => state === 'written' || state === 'kept'))}</td>
                {cells.map((verdict) => (
                  <td key={verdict}>{shown(sum(one, index, (each) => each.verdict === verdict))}</td>
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
