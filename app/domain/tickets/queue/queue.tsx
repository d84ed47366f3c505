import { useParams } from '@remix-run/react'
import { formatCount } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { Pager } from '#app/ui/table/data-table.tsx'
import { useNarrow } from '#app/ui/table/use-narrow.ts'
import type { TicketListRow } from '../list.server.ts'
import { ticketPages } from '../page-messages.ts'
import { queueMessages } from '../queue-messages.ts'
import { byTone, grouped } from './groups.ts'
import type { QueuePage } from './queue.server.ts'
import { QueuePhoneRow, QueueRow } from './queue-row.tsx'

type Headed = { key: string; title: string; hint: string; rows: TicketListRow[] }

/** Light first, then what it is about; under headings that say how many there are. */
export function Queue({ page, by }: { page: QueuePage; by: 'next' | 'light' | 'unit' }) {
  const m = useMessages(ticketPages)
  const queueWords = useMessages(queueMessages)
  const { ticketId } = useParams()
  const isNarrow = useNarrow()
  const groups = useGroups(page, by).filter(({ rows }) => rows.length > 0)
  if (groups.length === 0)
    return (
      <EmptyState title={queueWords.empty.title}>
        <p className="z-small">{queueWords.empty.body}</p>
      </EmptyState>
    )
  const { light, level, matter, used, handler, state } = m.columns
  return (
    <>
      <div className="z-table z-has-rows">
        {isNarrow ? (
          <ul className="z-rows" aria-label={m.title}>
            {groups.map(({ key, title, hint, rows }) => [
              <li key={key} className="tickets-heading">
                <b>{title}</b>
                {hint}
              </li>,
              ...rows.map((row) => <QueuePhoneRow key={row.id} row={row} />),
            ])}
          </ul>
        ) : (
          <table className="z-grid tickets-queue" aria-label={m.title}>
            <thead>
              <tr>
                {[light, level, matter, used, handler, state].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(({ key, title, hint, rows }) => (
              <tbody key={key}>
                <tr className="tickets-group">
                  <td colSpan={6}>
                    <b>{title}</b>
                    {hint}
                  </td>
                </tr>
                {rows.map((row) => (
                  <QueueRow key={row.id} row={row} selected={row.id === ticketId} />
                ))}
              </tbody>
            ))}
          </table>
        )}
      </div>
      <Pager next={page.done.next} />
    </>
  )
}

function useGroups({ open, parked, done, counts }: QueuePage, by: 'next' | 'light' | 'unit'): Headed[] {
  const queueWords = useMessages(queueMessages)
  const locale = useLocale()
  const titles = queueWords.groups as Record<string, string>
  const heading = (key: string, rows: TicketListRow[], hint = String(rows.length)): Headed => ({
    key,
    rows,
    hint,
    title: titles[key] ?? key,
  })
  const ofDone = formatCount(counts.done)
  const merged = queueWords.doneHint(counts.done - counts.merged, counts.merged)
  const unitOf = (row: TicketListRow) =>
    (row.access === 'full' && row.unit && nameIn(locale, row.unit)) || 'none'
  const top =
    by === 'light'
      ? byTone(grouped(open, ({ light }) => light.tone ?? 'good')).map(({ key, rows }) => heading(key, rows))
      : by === 'unit'
        ? grouped(open, unitOf).map(({ key, rows }) => heading(key, rows))
        : [heading('open', open, String(counts.open))]
  return [
    ...top,
    heading('parked', parked, `${counts.parked} · ${queueWords.parkedHint}`),
    heading('done', done.items, ofDone === String(counts.done) ? `${ofDone} · ${merged}` : ofDone),
  ]
}
