import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import type { Effect } from '../effect.server.ts'
import type { NamedTarget } from '../labels.ts'
import { importMessages } from '../messages.ts'
import type { Import } from '../queries.server.ts'

type Names = { names: Record<string, string> }
type Props = Names & { one: Import; effect: Effect[]; targets: Record<string, NamedTarget[]> }

/** What writing it would do, where each column goes, and what was not read. */
export function ImportAside({ one, effect, targets, names }: Props) {
  const m = useMessages(importMessages)
  return (
    <aside className="z-column imports-aside" aria-label={m.effect}>
      {effect.length > 0 && (
        <Section title={m.effect}>
          <table className="imports-effect">
            <thead>
              <tr>
                <td />
                <th scope="col">{m.now}</th>
                <td />
                <th scope="col">{m.after}</th>
              </tr>
            </thead>
            <tbody>
              {effect.map(({ table, now, after, changed }) => (
                <tr key={table}>
                  <th scope="row">
                    {names[table] ?? table}
                    {changed > 0 && (
                      <span className="z-small z-muted"> {m.changed(formatCount(changed))}</span>
                    )}
                  </th>
                  <td className="z-num">{formatCount(now)}</td>
                  <td aria-hidden="true">→</td>
                  <td className="z-num z-strong">{formatCount(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {one.sheets.map((sheet, index) => (
        <Sheet
          key={sheet.name || index}
          one={one}
          index={index}
          names={names}
          sheet={sheet}
          targets={targets[sheet.word ?? ''] ?? []}
        />
      ))}
    </aside>
  )
}

function Sheet({
  one,
  index,
  sheet,
  targets,
  names,
}: Names & {
  one: Import
  index: number
  sheet: Import['sheets'][number]
  targets: NamedTarget[]
}) {
  const m = useMessages(importMessages)
  const unread = Object.entries(m.lines).flatMap(([kind, name]) =>
    sheet.lines[kind] ? [m.lineCount(name, sheet.lines[kind])] : [],
  )
  const title = [sheet.name, sheet.word && names[sheet.word]].filter(Boolean).join(' · ')
  if (sheet.hidden) return <p className="z-section z-small z-muted">{m.hiddenSheet(sheet.name)}</p>
  return (
    <Section title={title} count={m.mapping}>
      {sheet.word === null && <p className="z-small z-secondary">{m.leftSheet}</p>}
      {!sheet.isElsewhere && (
        <ul className="imports-columns">
          <li className="z-muted">
            <span>{m.column}</span>
            <span aria-hidden="true">→</span>
            <span>{m.field}</span>
          </li>
          {sheet.columns.map(({ column, heading, key }) => (
            <Column key={column} one={one} sheet={index} heading={heading} target={key} targets={targets} />
          ))}
          {sheet.word !== null &&
            sheet.left.map(({ column, heading }) => (
              <Column key={column} one={one} sheet={index} heading={heading} target="" targets={targets} />
            ))}
        </ul>
      )}
      {unread.length > 0 && (
        <p className="z-small z-muted">
          {m.unread} {unread.join(' · ')}
        </p>
      )}
    </Section>
  )
}

type ColumnProps = { one: Import; sheet: number; heading: string; target: string; targets: NamedTarget[] }

/** A heading and where its cells go, to be chosen anew while nothing is written. */
function Column({ one, sheet, heading, target: to, targets }: ColumnProps) {
  const m = useMessages(importMessages)
  const fetcher = useFetcher()
  const known = targets.some(({ key }) => key === to)
  const label = targets.find(({ key }) => key === to)?.label ?? to
  if (one.abilities['imports.mend'] !== true)
    return (
      <li>
        <Heading text={heading} />
        <span aria-hidden="true">→</span>
        <span className={to ? undefined : 'z-muted'}>{to ? label : m.nowhere}</span>
      </li>
    )
  return (
    <li>
      <Heading text={heading} />
      <span aria-hidden="true">→</span>
      <select
        className="z-input imports-target"
        aria-label={m.goesTo(heading)}
        value={to}
        disabled={fetcher.state !== 'idle'}
        onChange={({ currentTarget }) =>
          fetcher.submit(
            { version: String(one.version), sheet: String(sheet), heading, to: currentTarget.value },
            { method: 'post', action: at.imports.map(one.id) },
          )
        }
      >
        <option value="">{m.nowhere}</option>
        {!known && to && <option value={to}>{to}</option>}
        {targets.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </li>
  )
}

/** A heading is in the language of its file. */
function Heading({ text }: { text: string }) {
  return <span lang={/\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined}>{text}</span>
}
