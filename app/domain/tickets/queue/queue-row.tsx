import { Link, useLocation, useNavigate } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LevelTag, SampleTag } from '#app/ui/mark.tsx'
import { ticketMessages } from '../messages.ts'
import { isOpen } from '../ticket.ts'
import { TicketLight } from '../ticket-light.tsx'
import type { QueueRow as Row } from './queue.server.ts'
import { sayHandler, sayState, sayUsed } from './say-row.ts'

export function QueueRow({ row, selected }: { row: Row; selected: boolean }) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const m = useMessages(ticketMessages)
  const locale = useLocale()
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
      <td>{sayHandler(row, locale) ?? '—'}</td>
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
          {m.levels[row.level]} · {row.access === 'full' && row.handler ? `${row.handler} · ` : ''}
          <StateWord row={row} />
        </span>
      </Link>
    </li>
  )
}

const matterOf = (row: Row) =>
  `${row.access === 'full' ? row.title : row.number} ${row.enterprise?.name ?? ''}`

function Matter({ row }: { row: Row }) {
  return (
    <>
      <span className="tickets-what">{row.access === 'full' ? row.title : row.category}</span>{' '}
      {row.enterprise?.name}
      <SampleTag sample={row.enterprise?.sample} />
    </>
  )
}

function Used({ row }: { row: Row }) {
  const said = sayUsed(row, useLocale()) ?? '—'
  const isRunning = row.access === 'full' && row.light.tone !== null && row.state !== 'parked'
  if (!isRunning) return said
  return (
    <span className="tickets-used">
      <i>
        <i style={{ width: `${Math.min(100, Math.max(0, row.used.fraction * 100))}%` }} />
      </i>
      {said}
    </span>
  )
}

function StateWord({ row }: { row: Row }) {
  return sayState(row, useLocale())
}
