import { useHotkeys } from '@mantine/hooks'
import { Link, useLocation, useNavigate } from '@remix-run/react'
import { flexRender } from '@tanstack/react-table'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { isPlainClick } from '../follow.ts'
import { kitMessages } from '../messages.ts'
import { NewsLine } from '../steady/news-line.tsx'
import { useSteady } from '../steady/use-steady.ts'
import { builtOf, type Columns, type Meta, placesOf } from './columns.ts'
import { useNarrow } from './use-narrow.ts'

type Props<R extends object> = {
  label: string
  columns: Columns<R>
  rows: R[]
  /** Where a row leads; its first cell links there. */
  rowHref: (row: R) => string
  /** A row opens beside the list, which keeps its filter in the address; else it is a page of its own. */
  beside?: boolean
  selectedId?: string
  /** The row as two lines and a light, below 768 px. */
  phoneRow: (row: R) => ReactNode
  /** The cursor of the next page, or null. */
  next?: string | null
  empty: ReactNode
}

/** A table whose filters and page live in the address; the server does the work. j, k and Enter move and open. */
export function DataTable<R extends { id: string }>({
  label,
  columns,
  rows: given,
  rowHref,
  beside = true,
  selectedId,
  phoneRow,
  next,
  empty,
}: Props<R>) {
  const { shown: rows, news } = useSteady(given)
  const body = useRef<HTMLTableSectionElement>(null)
  const navigate = useNavigate()
  const { search } = useLocation()
  const hrefOf = (row: R) => rowHref(row) + (beside ? search : '')
  const isNarrow = useNarrow()

  const step = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('td:first-child a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + by
    links[Math.min(links.length - 1, Math.max(0, at))]?.focus()
  }
  // j and k belong to the page's first table, wherever the focus is outside fields.
  const walk = (by: number) => () =>
    document.querySelector('.z-grid tbody') === body.current ? step(by) : undefined
  useHotkeys([
    ['j', walk(1)],
    ['k', walk(-1)],
  ])
  // What a narrow column cuts off can still be read by resting on it.
  useEffect(() => {
    for (const cell of body.current?.querySelectorAll<HTMLElement>('td, td > a') ?? [])
      if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent ?? ''
      else cell.removeAttribute('title')
  }, [rows])
  if (rows.length === 0)
    return (
      <>
        <NewsLine news={news} />
        {empty}
      </>
    )
  const table = isNarrow ? undefined : builtOf(columns)

  // One listener opens whichever row was clicked: a router's link in each would be most of the page's cost.
  const follow = (how: { preventScrollReset?: boolean }) => (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    const place = event.target as HTMLElement
    const link = place.closest('a')
    if (link ? !link.matches('td:first-child > a, li > a') : place.closest('button, input, select, label'))
      return
    const to = (link ?? place.closest('tr')?.querySelector('td:first-child > a'))?.getAttribute('href')
    if (!to) return
    event.preventDefault()
    navigate(to, how)
  }
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!by) return
    step(by)
    event.preventDefault()
  }

  return (
    <>
      <NewsLine news={news} />
      <div className="z-table z-has-rows">
        {!table ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it.
          <ul className="z-rows" aria-label={label} onClick={follow({})}>
            {rows.map((row) => (
              <li key={row.id} className={row.id === selectedId ? 'z-on' : undefined}>
                <a href={hrefOf(row)}>{phoneRow(row)}</a>
              </li>
            ))}
          </ul>
        ) : (
          <table className={`z-grid${placesOf(table.columns)}`} aria-label={label}>
            <thead>
              {table.headers.map((group) => (
                <tr key={group.id}>
                  {group.headers.map((header) => {
                    const meta = header.column.columnDef.meta as Meta
                    return (
                      <th key={header.id} scope="col" style={meta?.width ? { width: meta.width } : undefined}>
                        {flexRender(header.column.columnDef.header, header.getContext())}
                      </th>
                    )
                  })}
                </tr>
              ))}
            </thead>
            <tbody ref={body} onKeyDown={move} onClick={follow({ preventScrollReset: true })}>
              {rows.map((row) => (
                <tr
                  key={row.id}
                  className={row.id === selectedId ? 'z-on' : undefined}
                  aria-current={row.id === selectedId || undefined}
                >
                  {table.columns.map(({ id, columnDef, accessorFn }, at) => (
                    <td key={id}>
                      {at === 0 ? (
                        <a href={hrefOf(row)}>{drawn(columnDef.cell, row, accessorFn)}</a>
                      ) : (
                        drawn(columnDef.cell, row, accessorFn)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <Pager next={next} />
    </>
  )
}

type Accessor<R> = ((row: R, at: number) => unknown) | undefined

/** A cell from its column and row alone: the table's own cell objects would cost more than the cells. */
function drawn<R>(cell: unknown, original: R, accessor?: Accessor<R>): ReactNode {
  const getValue = () => accessor?.(original, 0)
  return typeof cell === 'function'
    ? cell({ row: { original }, getValue, renderValue: getValue })
    : (getValue() as ReactNode)
}

/** One link to the next page of a keyset list. */
export function Pager({ next }: { next?: string | null }) {
  const m = useMessages(kitMessages)
  const { pathname, search } = useLocation()
  if (!next) return null
  const params = new URLSearchParams(search)
  params.set('after', next)
  return (
    <nav className="z-pager">
      <Link discover="none" className="z-button" to={`${pathname}?${params}`}>
        {m.next}
      </Link>
    </nav>
  )
}
