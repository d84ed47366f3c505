import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { dayIn, formatClock, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { auditMessages } from './audit-messages.ts'
import type { AuditRow as Stored } from './queries.server.ts'

/** A row of the log with its action's name in the reader's language. */
export type AuditRow = Omit<Stored, 'hash' | 'fields'> & { actionName: string; changed: string }

type Words = (typeof auditMessages)['zh-CN']

/** The log by days. A row leads nowhere but to the rows of the same object; what most rows have alike is not said. */
export function AuditTable({ rows, label }: { rows: AuditRow[]; label: string }) {
  const m = useMessages(auditMessages)
  const days = useDays(rows)
  const { at, actor, action, subject, via } = m.columns
  const hasNotes = rows.some((row) => says(row, m))
  const heads = [at, actor, action, subject, via, ...(hasNotes ? [m.note] : [])]
  return (
    <div className="z-table z-has-rows">
      <table className="z-grid accounts-audit" aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {days.map(({ day, name, of }) => (
          <tbody key={day}>
            <tr>
              <th className="accounts-audit-day" colSpan={heads.length} scope="rowgroup">
                {name}
              </th>
            </tr>
            {of.map((row) => (
              <tr key={row.id}>
                <td>{formatClock(row.at)}</td>
                <td>{row.actor ?? m.somebody}</td>
                <td className="z-strong">{row.actionName}</td>
                <td>
                  <ObjectOf row={row} />
                </td>
                <td>{[m.vias[row.via], row.ip].filter(Boolean).join(' · ')}</td>
                {hasNotes && (
                  <td className="accounts-audit-note">
                    <Note row={row} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <ul className="z-rows" aria-label={label}>
        {days.flatMap(({ day, name, of }) => [
          <li key={day} className="accounts-audit-day">
            {name}
          </li>,
          ...of.map((row) => (
            <li key={row.id} className="accounts-audit-row">
              <b>{row.actionName}</b>
              <span className="z-small z-muted">{formatClock(row.at)}</span>
              <span className="z-second">
                {row.actor ?? m.somebody} · <ObjectOf row={row} />
              </span>
              <span className="z-small z-muted">{m.vias[row.via]}</span>
              {says(row, m) && (
                <span className="z-second accounts-audit-note">
                  <Note row={row} />
                </span>
              )}
            </li>
          )),
        ])}
      </ul>
    </div>
  )
}

/** The rows under their days, in their order. */
function useDays(rows: AuditRow[]) {
  const locale = useLocale()
  const { today } = useRootData()
  const days: { day: string; name: string; of: AuditRow[] }[] = []
  for (const row of rows) {
    const day = dayIn(row.at)
    if (days.at(-1)?.day !== day)
      days.push({ day, name: formatDay(day, locale, today, { weekday: true }), of: [] })
    days.at(-1)!.of.push(row)
  }
  return days
}

function ObjectOf({ row }: { row: AuditRow }) {
  const m = useMessages(auditMessages)
  const { subjectId } = row
  if (!subjectId) return kindOf(row, m)
  const short = subjectId.slice(-8)
  return (
    <>
      {kindOf(row, m)} {row.subject && `${row.subject} `}
      <Link
        className="z-link accounts-audit-id"
        to={at.audit.list({ subject: subjectId })}
        aria-label={m.only(`${kindOf(row, m)} ${short}`)}
      >
        {short}
      </Link>
    </>
  )
}

const kindOf = ({ subjectKind }: AuditRow, m: Words) =>
  subjectKind ? (m.kinds[subjectKind] ?? subjectKind) : '—'

function Note({ row }: { row: AuditRow }) {
  const m = useMessages(auditMessages)
  return (
    <>
      {isRefused(row) && <Light tone="red">{m.results.refused}</Light>} {noteOf(row, m)}
    </>
  )
}

const says = (row: AuditRow, m: Words) => isRefused(row) || noteOf(row, m) !== ''

const isRefused = ({ result }: AuditRow) => result === 'refused'

const noteOf = ({ reason, changed }: AuditRow, m: Words) =>
  [reason, changed && m.changedFields(changed)].filter(Boolean).join(' · ')
