import { Drawer } from '@mantine/core'
import { useLocation } from '@remix-run/react'
import { useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { useFollow } from '#app/ui/follow.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { isAt, type Section } from './menu.ts'
import { MenuIcon } from './menu-icon.tsx'
import { shellMessages } from './messages.ts'

const wanted = ['today', 'enterprises', 'tickets', 'accounts', 'roles', 'audit'] as const

/** The phone's bar: where people go, and what they log on the road. */
export function BottomBar({ menu }: { menu: Section[] }) {
  const m = useMessages(shellMessages)
  const kit = useMessages(kitMessages)
  const [open, setOpen] = useState(false)
  const entries = menu
    .flatMap(({ entries }) => entries)
    .filter(({ key }) => (wanted as readonly string[]).includes(key))
  const isBusiness = entries.some(({ key }) => key === 'today')
  const { pathname } = useLocation()
  const follow = useFollow()
  const wasOpen = useOnceOpen(open)
  const current = (to: string) => (isAt({ to }, pathname) ? 'page' : undefined)
  const link = ({ key, to }: (typeof entries)[number]) => (
    <a key={key} href={to} aria-current={current(to)}>
      <MenuIcon of={key} />
      {m.entries[key]}
    </a>
  )
  return (
    <nav className="shell-bar" aria-label={m.menu} {...follow}>
      {entries.slice(0, 2).map(link)}
      {isBusiness && (
        <button type="button" className="shell-plus" aria-label={m.create} onClick={() => setOpen(true)}>
          <span>
            <MenuIcon of="create" />
          </span>
        </button>
      )}
      {entries.slice(2).map(link)}
      <a href={at.me.account()} aria-current={current(at.me.account())}>
        <MenuIcon of="me" />
        {m.me}
      </a>
      {wasOpen && (
        <Drawer
          opened={open}
          onClose={() => setOpen(false)}
          position="bottom"
          size={264}
          title={m.create}
          closeButtonProps={{ 'aria-label': kit.close }}
        >
          <div className="shell-creates">
            <LinkButton to={at.visits.new()} tone="primary" onClick={() => setOpen(false)}>
              {m.creates.visit}
            </LinkButton>
            <LinkButton to={at.tickets.new()} onClick={() => setOpen(false)}>
              {m.creates.ticket}
            </LinkButton>
            <LinkButton to={at.leads.new()} onClick={() => setOpen(false)}>
              {m.creates.lead}
            </LinkButton>
          </div>
        </Drawer>
      )}
    </nav>
  )
}
