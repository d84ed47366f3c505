import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import './liaison.css'
import { liaisonMessages } from './messages.ts'
import type { AssignmentRow } from './queries.server.ts'

type Props = { firmId: string; items: AssignmentRow[]; mayAssign: boolean }

/** Who looked after the firm and when, those in force first; the leadership changes it from here. */
export function CareHistory({ firmId, items, mayAssign }: Props) {
  const m = useMessages(liaisonMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const isOver = ({ to }: AssignmentRow) => to !== null && to <= today
  const inOrder = [...items].sort(
    (one, other) =>
      Number(isOver(one)) - Number(isOver(other)) ||
      (isOver(one) ? 0 : other.kind.localeCompare(one.kind)) ||
      other.from.localeCompare(one.from),
  )
  const holds = (kind: AssignmentRow['kind']) => items.some((one) => one.kind === kind && !isOver(one))
  const day = (value: string) => formatDay(value, locale, today, { year: true })
  return (
    <div className="z-stack">
      {inOrder.length === 0 && <p className="z-muted">{m.noCadre}</p>}
      <ul className="liaison-history">
        {inOrder.map((one) => (
          <li key={one.id}>
            <b className="z-strong">{one.cadre}</b>
            <span className="z-small">{m.kinds[one.kind]}</span>
            <span className="z-small z-secondary">
              {one.to ? m.until(day(one.from), day(one.to)) : m.since(day(one.from))}
            </span>
            {one.reason && <span className="z-small z-muted liaison-why">{one.reason}</span>}
            {mayAssign && !isOver(one) && (
              <Link className="z-link z-tap" to={at.enterprises.careEnd(firmId, one.id)} preventScrollReset>
                {m.end}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {mayAssign && (
        <div className="z-dialog-foot">
          <LinkButton to={at.liaison.assign(firmId, { kind: 'deputy', back: 'firm' })}>
            {holds('deputy') ? m.changeDeputy : m.setDeputy}
          </LinkButton>
          <LinkButton tone="primary" to={at.liaison.assign(firmId, { back: 'firm' })}>
            {holds('primary') ? m.changePrimary : m.assignTitle}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
