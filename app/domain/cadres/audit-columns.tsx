import { formatInstant } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { Light } from '#app/ui/mark.tsx'
import { accountMessages } from './accounts-messages.ts'
import { cadreMessages } from './messages.ts'
import type { AuditRow as Stored } from './queries.server.ts'

/** A row of the log with its action's name in the reader's language. */
export type AuditRow = Omit<Stored, 'hash' | 'fields'> & { actionName: string; changed: string }
type Reader = { locale: Locale; now: string }

const objectOf = ({ subjectKind, subjectId }: AuditRow, locale: Locale) => {
  if (!subjectKind) return '—'
  const kind = accountMessages[locale].kinds[subjectKind] ?? subjectKind
  return subjectId ? `${kind} ${subjectId.slice(-8)}` : kind
}

/** The log as a plain table: a row leads nowhere, it only says what was done. */
export function AuditTable({ rows, locale, now, label }: Reader & { rows: AuditRow[]; label: string }) {
  const m = cadreMessages[locale]
  const { at, actor, action, subject, via, result, reason } = m.auditColumns
  return (
    <div className="z-table z-has-rows">
      <table className="z-grid accounts-audit" aria-label={label}>
        <thead>
          <tr>
            {[at, actor, action, subject, via, result, reason].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{formatInstant(row.at, locale, now, { weekday: false })}</td>
              <td>{row.actor ?? m.somebody}</td>
              <td>{row.actionName}</td>
              <td className="z-nowrap">{objectOf(row, locale)}</td>
              <td className="z-nowrap">{viaOf(row, locale)}</td>
              <td className="z-nowrap">
                <Result row={row} locale={locale} />
              </td>
              <td>{because(row, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="z-rows" aria-label={label}>
        {rows.map((row) => (
          <li key={row.id} className="accounts-audit-row">
            <b>{row.actionName}</b>
            <Result row={row} locale={locale} />
            <span className="z-second">
              {row.actor ?? m.somebody} · {objectOf(row, locale)}
            </span>
            <span className="z-small z-muted">{formatInstant(row.at, locale, now, { weekday: false })}</span>
            {because(row, locale) !== '—' && <span className="z-second">{because(row, locale)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

const viaOf = ({ via, ip }: AuditRow, locale: Locale) => {
  const names: Record<string, string> = cadreMessages[locale].vias
  return [names[via] ?? via, ip].filter(Boolean).join(' · ')
}

function Result({ row, locale }: { row: AuditRow; locale: Locale }) {
  const said = (cadreMessages[locale].results as Record<string, string>)[row.result] ?? row.result
  return row.result === 'done' ? <span className="z-small">{said}</span> : <Light tone="red">{said}</Light>
}

const because = ({ reason, changed }: AuditRow, locale: Locale) =>
  [reason, changed && accountMessages[locale].changedFields(changed)].filter(Boolean).join(' · ') || '—'
