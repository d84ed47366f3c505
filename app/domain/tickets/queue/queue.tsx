import { Link, useLocation, useParams } from '@remix-run/react'
import { countedTo, formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { Pager } from '#app/ui/table/data-table.tsx'
import { useNarrow } from '#app/ui/table/use-narrow.ts'
import { ticketPages } from '../page-messages.ts'
import { queueMessages } from '../queue-messages.ts'
import { byTone, grouped } from './groups.ts'
import type { QueuePage, QueueRow as Row } from './queue.server.ts'
import { QueuePhoneRow, QueueRow } from './queue-row.tsx'

type Scope = 'open' | 'parked'
type Headed = {
  key: string
  title: string
  hint: string
  rows: Row[]
  more?: { scope: Scope; n: number; isLeast: boolean; after: string }
}

/** Light first, then what it is about; under headings that say how many there are. */
export function Queue({ page, by }: { page: QueuePage; by: 'next' | 'light' | 'unit' }) {
  const m = useMessages(ticketPages)
  const queueWords = useMessages(queueMessages)
  const { ticketId } = useParams()
  const { search } = useLocation()
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
            {groups.map(({ key, title, hint, rows, more }) => [
              <li key={key} className="tickets-heading">
                <b>{title}</b>
                {hint}
              </li>,
              ...rows.map((row) => <QueuePhoneRow key={row.id} row={row} />),
              more && (
                <li key={`${key}-more`}>
                  <More {...more} />
                </li>
              ),
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
            {groups.map(({ key, title, hint, rows, more }) => (
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
                {more && (
                  <tr>
                    <td colSpan={6}>
                      <More {...more} />
                    </td>
                  </tr>
                )}
              </tbody>
            ))}
          </table>
        )}
      </div>
      <Pager next={goesOn(page, search)} />
    </>
  )
}

/** Where a later page goes on: with what is open or parked, if that is what it shows. */
function goesOn({ open, parked, done }: QueuePage, search: string) {
  const scope = new URLSearchParams(search).get('scope')
  return scope === 'open' ? open.next : scope === 'parked' ? parked.next : done.next
}

function More({ scope, n, isLeast, after }: NonNullable<Headed['more']>) {
  const m = useMessages(queueMessages)
  const { search } = useLocation()
  const params = new URLSearchParams(search)
  params.set('scope', scope)
  params.set('after', after)
  return (
    <Link className="z-link z-tap" to={`?${params}`}>
      {m.more(n, isLeast)}
    </Link>
  )
}

function useGroups({ open, parked, done, counts }: QueuePage, by: 'next' | 'light' | 'unit'): Headed[] {
  const queueWords = useMessages(queueMessages)
  const isFirst = !new URLSearchParams(useLocation().search).has('after')
  const titles = queueWords.groups as Record<string, string>
  const heading = (key: string, rows: Row[], hint = String(rows.length)): Headed => ({
    key,
    rows,
    hint,
    title: titles[key] ?? key,
  })
  const ofDone = formatCount(counts.done)
  const merged = queueWords.doneHint(counts.done - counts.merged, counts.merged)
  const unitOf = (row: Row) => (row.access === 'full' && row.unit) || 'none'
  const top =
    by === 'light'
      ? byTone(grouped(open.items, ({ light }) => light.tone ?? 'good')).map(({ key, rows }) =>
          heading(key, rows),
        )
      : by === 'unit'
        ? grouped(open.items, unitOf).map(({ key, rows }) => heading(key, rows))
        : [heading('open', open.items, formatCount(counts.open))]
  const waits = heading('parked', parked.items, `${formatCount(counts.parked)} · ${queueWords.parkedHint}`)
  const lastOpen = top.at(-1)
  const more = (scope: Scope, { items, next }: QueuePage['open']) =>
    next && isFirst
      ? {
          scope,
          after: next,
          n: Math.min(counts[scope], countedTo) - items.length,
          isLeast: counts[scope] > countedTo,
        }
      : undefined
  if (lastOpen) lastOpen.more = more('open', open)
  waits.more = more('parked', parked)
  return [
    ...top,
    waits,
    heading('done', done.items, ofDone === String(counts.done) ? `${ofDone} · ${merged}` : ofDone),
  ]
}
