import { Link, useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { Desk, DeskRow } from '../desk.server.ts'
import { deskMessages } from '../desk-messages.ts'
import { ticketMessages } from '../messages.ts'
import { type DeskPart, deskParts } from './part.ts'

/** Whom to call first, then what the calls said. */
export function DeskList({ desk: { parts: desk, isWhole } }: { desk: Desk }) {
  const m = useMessages(deskMessages)
  // What is over is read last: only there may some be missing.
  const count = (part: DeskPart) =>
    part === 'called' || part === 'invalid' ? m.atLeast(desk[part].length, isWhole) : desk[part].length
  const { matter, called, calls, solved, satisfaction } = m.columns
  return (
    <div className="z-table z-has-rows">
      {desk.due.length === 0 && <p className="z-secondary">{m.noneDue}</p>}
      <table className="z-grid tickets-queue tickets-desk" aria-label={m.title}>
        <thead>
          <tr>
            {[matter, called, calls, solved, satisfaction].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {deskParts.map(
          (part) =>
            desk[part].length > 0 && (
              <tbody key={part}>
                <tr className="tickets-group">
                  <td colSpan={5}>
                    <b>{m.parts[part]}</b>
                    {[count(part), m.hints[part]].filter(Boolean).join(' · ')}
                  </td>
                </tr>
                {desk[part].map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </tbody>
            ),
        )}
      </table>
      <ul className="z-rows" aria-label={m.title}>
        {deskParts.flatMap((part) => [
          desk[part].length > 0 && (
            <li key={part} className="tickets-heading">
              <b>{m.parts[part]}</b>
              {count(part)}
            </li>
          ),
          ...desk[part].map((row) => (
            <li key={row.id}>
              <Link to={at.followUp.call(row.id)}>
                <span className="z-clip">
                  <Matter row={row} />
                </span>
                <span className="z-small z-secondary">{m.calls(row.calls)}</span>
                <span className="z-second">
                  <Answer row={row} />
                </span>
              </Link>
            </li>
          )),
        ])}
      </ul>
    </div>
  )
}

function Row({ row }: { row: DeskRow }) {
  const m = useMessages(deskMessages)
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { ticketId } = useParams()
  const { answer } = row
  return (
    <tr className={row.id === ticketId ? 'z-on' : undefined} aria-current={row.id === ticketId || undefined}>
      <td>
        <Link to={at.followUp.call(row.id)} preventScrollReset>
          <Matter row={row} />
        </Link>
      </td>
      <td>{formatDay(answer ? dayIn(answer.at) : null, locale, today)}</td>
      <td>{m.calls(row.calls)}</td>
      <td>{answer ? (answer.solved ? m.solved : m.notSolved) : '—'}</td>
      <td>{answer?.satisfaction ? words.satisfactions[answer.satisfaction] : '—'}</td>
    </tr>
  )
}

function Matter({ row }: { row: DeskRow }) {
  return (
    <>
      <span className="tickets-what">{row.title}</span> {row.enterprise?.name}
      <SampleTag sample={row.enterprise?.sample} />
    </>
  )
}

function Answer({ row: { answer } }: { row: DeskRow }) {
  const m = useMessages(deskMessages)
  const words = useMessages(ticketMessages)
  if (!answer) return <>—</>
  return (
    <>
      {answer.solved ? m.solved : m.notSolved}
      {answer.satisfaction && ` · ${words.satisfactions[answer.satisfaction]}`}
    </>
  )
}
