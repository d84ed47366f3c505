import { Outlet, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { TicketCard, TicketPage } from '#app/domain/tickets/page/ticket-page.tsx'
import { ticketPages } from '#app/domain/tickets/page-messages.ts'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import '#app/domain/tickets/tickets.css'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: ticketPages[locale].title, to: at.tickets.list() },
    { label: (data as Awaited<ReturnType<typeof loader>>).ticket.number },
  ],
}

export const loader = signedIn(async (ctx, { params }) => ({
  ticket: await getTicket(ctx, readId(params.ticketId)),
  entryId: uuidv7(),
}))

export default function Ticket() {
  const { ticket, entryId } = useLoaderData<typeof loader>()
  return (
    <>
      {ticket.access === 'full' ? (
        <TicketPage ticket={ticket} entryId={entryId} />
      ) : (
        <TicketCard ticket={ticket} />
      )}
      <Outlet />
    </>
  )
}
