import { Drawer } from '@mantine/core'
import { NavLink } from '@remix-run/react'
import { IconPlus, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { kitMessages } from '#app/ui/messages.ts'
import { icons } from './icons.ts'
import type { Section } from './menu.ts'
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
  const link = ({ key, to }: (typeof entries)[number]) => {
    const Icon = icons[key]
    return (
      <NavLink key={key} to={to}>
        <Icon className="z-icon" aria-hidden="true" />
        {m.entries[key]}
      </NavLink>
    )
  }
  return (
    <nav className="shell-bar" aria-label={m.menu}>
      {entries.slice(0, 2).map(link)}
      {isBusiness && (
        <button type="button" className="shell-plus" aria-label={m.create} onClick={() => setOpen(true)}>
          <span>
            <IconPlus className="z-icon" aria-hidden="true" />
          </span>
        </button>
      )}
      {entries.slice(2).map(link)}
      <NavLink to="/me">
        <IconUser className="z-icon" aria-hidden="true" />
        {m.me}
      </NavLink>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        size={264}
        title={m.create}
        closeButtonProps={{ 'aria-label': kit.close }}
      >
        <div className="shell-creates">
          <LinkButton to="/visits/new" tone="primary" onClick={() => setOpen(false)}>
            {m.creates.visit}
          </LinkButton>
          <LinkButton to="/tickets/new" onClick={() => setOpen(false)}>
            {m.creates.ticket}
          </LinkButton>
          <LinkButton to="/leads/new" onClick={() => setOpen(false)}>
            {m.creates.lead}
          </LinkButton>
        </div>
      </Drawer>
    </nav>
  )
}
