import { Link, useLocation, useNavigate } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LevelTag, SampleTag } from '#app/ui/mark.tsx'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import { isOpen } from '../ticket.ts'
import { TicketLight } from '../ticket-light.tsx'
import type { QueueRow as Row } from './queue.server.ts'

export function QueueRow({ row, selected }: { row: Row; selected: boolean }) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const m = useMessages(ticketMessages)
  const pages = useMessages(ticketPages)
  const to = at.tickets.look(row.id, search)
  return (
    <tr
      className={
        [selected && 'z-on', !isOpen(row.state) && 'tickets-past'].filter(Boolean).join(' ') || undefined
      }
      aria-current={selected || undefined}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a')) navigate(to, { preventScrollReset: true })
      }}
    >
      <td>
        <Link to={to} preventScrollReset data-ticket={row.id}>
          <span className="z-hidden">{row.number}</span>
          <TicketLight light={row.light} />
        </Link>
      </td>
      <td>
        {row.level === 'p0' && isOpen(row.state) ? (
          <LevelTag level="p0">{m.levels.p0}</LevelTag>
        ) : (
          m.levels[row.level]
        )}
      </td>
      <td title={matterOf(row)}>
        <Matter row={row} />
      </td>
      <td>
        <Used row={row} />
      </td>
      <td>{row.access === 'full' ? (row.handler?.name ?? (isOpen(row.state) ? pages.nobody : '—')) : '—'}</td>
      <td>
        <StateWord row={row} />
      </td>
    </tr>
  )
}

/** Two lines and the light, below 768 px. */
export function QueuePhoneRow({ row }: { row: Row }) {
  const m = useMessages(ticketMessages)
  return (
    <li>
      <Link to={at.tickets.one(row.id)}>
        <span className="z-clip" title={matterOf(row)}>
          <Matter row={row} />
        </span>
        <TicketLight light={row.light} />
        <span className="z-second">
          {m.levels[row.level]} · {row.access === 'full' && row.handler ? `${row.handler.name} · ` : ''}
          <StateWord row={row} />
        </span>
      </Link>
    </li>
  )
}

const matterOf = (row: Row) =>
  `${row.access === 'full' ? row.title : row.number} ${row.enterprise?.name ?? ''}`

function Matter({ row }: { row: Row }) {
  const locale = useLocale()
  const category = row.category && nameIn(locale, row.category)
  return (
    <>
      <span className="tickets-what">{row.access === 'full' ? row.title : category}</span>{' '}
      {row.enterprise?.name}
      <SampleTag sample={row.enterprise?.sample} />
    </>
  )
}

function Used({ row }: { row: Row }) {
  const { used: m } = useMessages(ticketPages)
  if (row.access === 'card' || row.light.why === 'merged' || row.light.why === 'withdrawn') return '—'
  if (row.light.why === 'parked') return m.parked
  if (row.light.why === 'done') return row.answeredLate ? m.answeredLate : row.light.late ? m.late : m.onTime
  const { amount, limit, fraction, unit } = row.used
  const hours = (minutes: number) => String(Math.round(minutes / 6) / 10)
  return (
    <span className="tickets-used">
      <i>
        <i style={{ width: `${Math.min(100, Math.max(0, fraction * 100))}%` }} />
      </i>
      {unit === 'minutes' ? m.hours(hours(amount), hours(limit)) : m.days(amount, limit)}
    </span>
  )
}

// The state's own word, as on the ticket's page; what stands out besides comes after it.
function StateWord({ row }: { row: Row }) {
  const { states } = useMessages(ticketMessages)
  const { marks } = useMessages(ticketPages)
  const mark = markOf(row)
  return <>{[states[row.state], mark && marks[mark]].filter(Boolean).join(' · ')}</>
}

// A reminder, an extension asked for, a return; a call in vain once nothing more is done.
function markOf(row: Row) {
  if (row.access === 'card') return undefined
  if (row.state === 'archived')
    return row.marks.includes('call_missed') ? ('call_missed' as const) : undefined
  if (!isOpen(row.state)) return undefined
  return (['supervised', 'extension_asked', 'returned'] as const).find((kind) => row.marks.includes(kind))
}
