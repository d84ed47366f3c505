import { useLoaderData } from '@remix-run/react'
import { TicketCard } from '#app/domain/tickets/page/ticket-page.tsx'
import { TicketPane } from '#app/domain/tickets/page/ticket-pane.tsx'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { params }) => ({
  ticket: await getTicket(ctx, readId(params.ticketId)),
}))

export default function LookAtTicket() {
  const { ticket } = useLoaderData<typeof loader>()
  return ticket.access === 'full' ? <TicketPane ticket={ticket} /> : <TicketCard ticket={ticket} />
}
