import { Link } from '@remix-run/react'
import { IconMapPin, IconPencil, IconPhone, IconTicket, IconUsers } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { firmMessages } from './messages.ts'
import type { FirmPage } from './page.server.ts'

type Props = { enterpriseId: string; people: FirmPage['people'] }

/** A phone's four ways to act on a firm. Calling leads through the reveal, which asks why and is audited. */
export function QuickActions({ enterpriseId, people }: Props) {
  const m = useMessages(firmMessages)
  const c = useMessages(contactMessages)
  // The first contact stands first; one without a number, or whose number is not ours to see, is passed over.
  const callee = people.find(({ phone, canReveal }) => phone && canReveal)
  return (
    <nav className="firm-quick" aria-label={m.quick}>
      <Link to={at.visits.new({ enterprise: enterpriseId })}>
        <IconMapPin className="z-icon" aria-hidden="true" />
        {m.kinds.visit}
      </Link>
      <Link to={at.enterprises.one(enterpriseId, { compose: 'note' })} preventScrollReset>
        <IconPencil className="z-icon" aria-hidden="true" />
        {m.kinds.note}
      </Link>
      <Link to={at.tickets.new({ enterprise: enterpriseId })}>
        <IconTicket className="z-icon" aria-hidden="true" />
        {m.kinds.ticket}
      </Link>
      {callee ? (
        <Link
          to={at.enterprises.contacts.reveal(enterpriseId, callee.id)}
          aria-label={c.callOf(callee.name)}
          preventScrollReset
        >
          <IconPhone className="z-icon" aria-hidden="true" />
          {c.call}
        </Link>
      ) : (
        <Link to={at.enterprises.one(enterpriseId, { tab: 'people' })} preventScrollReset>
          <IconUsers className="z-icon" aria-hidden="true" />
          {m.tabs.people}
        </Link>
      )}
    </nav>
  )
}
