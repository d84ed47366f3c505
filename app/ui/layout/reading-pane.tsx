import { useHotkeys } from '@mantine/hooks'
import { Link, useLocation, useNavigate } from '@remix-run/react'
import { IconX } from '@tabler/icons-react'
import { isValidElement, type ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from '../messages.ts'

/**
 * A list with the record opened beside it from 1200 px; below, the record takes the page. `open` says so where a route
 * inside draws the pane: the list is drawn before the rest of the page has come, and must not move for it.
 */
export function Split({ list, open, children }: { list: ReactNode; open?: boolean; children?: ReactNode }) {
  const isOpen = open ?? (isValidElement(children) && children.type === ReadingPane)
  return (
    <div className={isOpen ? 'z-split z-open' : 'z-split'}>
      <div>{list}</div>
      {children}
    </div>
  )
}

/** The record's side of a `Split`; the cross and Esc go back to the list as it was. */
export function ReadingPane({
  closeTo,
  label,
  children,
}: {
  closeTo: string
  label: string
  children: ReactNode
}) {
  const m = useMessages(kitMessages)
  const { search } = useLocation()
  const navigate = useNavigate()
  useHotkeys([
    [
      'Escape',
      () => {
        // A dialog in front has the key first.
        if (!document.querySelector('[role="dialog"]'))
          navigate(closeTo + search, { preventScrollReset: true })
      },
    ],
  ])
  return (
    <aside className="z-pane" aria-label={label}>
      <Link
        className="z-button z-button-quiet z-pane-close z-noprint"
        to={closeTo + search}
        aria-label={m.close}
        preventScrollReset
      >
        <IconX className="z-icon" />
      </Link>
      {children}
    </aside>
  )
}
