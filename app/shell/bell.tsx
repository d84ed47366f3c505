import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { MenuIcon } from './menu-icon.tsx'
import { shellMessages } from './messages.ts'
import { Badge, type Waiting } from './waits.tsx'

/** The way to what concerned the reader, with how much of it is unread. */
export function Bell({ of }: { of?: Waiting[string] }) {
  const m = useMessages(shellMessages)
  return (
    <Link className="shell-bell" to={at.notices.list()} discover="none">
      <MenuIcon of="notices" />
      <span className="z-hidden">{m.entries.notices}</span>
      <Badge of={of} under="notices" />
    </Link>
  )
}
