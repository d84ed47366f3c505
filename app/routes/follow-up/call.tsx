import { Outlet, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { CallSheet } from '#app/domain/tickets/desk/call-sheet.tsx'
import { TicketCard } from '#app/domain/tickets/page/ticket-page.tsx'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { params }) => ({
  ticket: await getTicket(ctx, readId(params.ticketId)),
}))

export const action = act(ticketVerbs['tickets.followUp'], { id: 'ticketId', to: at.followUp.list() })

export default function Call() {
  const { ticket } = useLoaderData<typeof loader>()
  if (ticket.access === 'card') return <TicketCard ticket={ticket} />
  return (
    <>
      <CallSheet ticket={ticket} />
      <Outlet />
    </>
  )
}
