import { useLocation } from '@remix-run/react'
import { useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useFollow } from '#app/ui/follow.ts'
import { later } from '#app/ui/later.tsx'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { barFor, createsFor, isAt } from './menu.ts'
import { MenuIcon } from './menu-icon.tsx'
import { shellMessages } from './messages.ts'
import { Badge, type Waiting } from './waits.tsx'

const Everything = later(() => import('./everything.tsx'))

/** The phone's bar: where this person goes most, what she logs most, and everything else. */
export function BottomBar({ waiting }: { waiting: Waiting }) {
  const m = useMessages(shellMessages)
  const { actor } = useRootData()
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  const follow = useFollow()
  const wasOpen = useOnceOpen(open)
  const entries = barFor(actor)
  const [create] = createsFor(actor)
  const current = (to: string) => (isAt({ to }, pathname) ? 'page' : undefined)
  const link = ({ key, to }: (typeof entries)[number]) => (
    <a key={key} href={to} aria-current={current(to)}>
      <MenuIcon of={key} />
      {m.entries[key]}
      <Badge of={waiting[key]} under={key} />
    </a>
  )
  return (
    <nav className="shell-bar" aria-label={m.menu} {...follow}>
      {entries.slice(0, 2).map(link)}
      {create && (
        <a className="shell-plus" href={create.to} aria-label={m.creates[create.key]}>
          <span>
            <MenuIcon of="create" />
          </span>
        </a>
      )}
      {entries.slice(2).map(link)}
      {create ? (
        <button
          type="button"
          className="shell-all"
          aria-haspopup="dialog"
          aria-expanded={open}
          // The page stands behind it: none of the bar's own is meant.
          aria-current={entries.some((entry) => isAt(entry, pathname)) ? undefined : 'true'}
          onClick={() => setOpen(true)}
        >
          <MenuIcon of="all" />
          {m.all}
        </button>
      ) : (
        <a href={at.me.account()} aria-current={current(at.me.account())}>
          <MenuIcon of="me" />
          {m.me}
        </a>
      )}
      {wasOpen && <Everything open={open} waiting={waiting} close={() => setOpen(false)} />}
    </nav>
  )
}
