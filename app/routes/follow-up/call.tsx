import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { CallSheet } from '#app/domain/tickets/desk/call-sheet.tsx'
import { TicketCard } from '#app/domain/tickets/page/ticket-page.tsx'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { params }) => ({
  ticket: await getTicket(ctx, readId(params.ticketId)),
}))

export const action = signedIn(async (ctx, { request, params }) => {
  const followUp = ticketVerbs['tickets.followUp']
  const form = await readForm(request, followUp.input, { id: readId(params.ticketId) })
  await perform(ctx, followUp, form)
  return redirect(at.followUp.list())
})

export default function Call() {
  const { ticket } = useLoaderData<typeof loader>()
  return ticket.access === 'full' ? <CallSheet ticket={ticket} /> : <TicketCard ticket={ticket} />
}
