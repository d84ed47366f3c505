import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { RevealForm } from '#app/domain/contacts/reveal-form.tsx'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { ticketPages } from '#app/domain/tickets/page-messages.ts'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

// The site's own contact has no record of its own.
const personIn = (personId: string | undefined) => (personId === 'site' ? {} : { personId: readId(personId) })

export const loader = signedIn(async (ctx, { params }) => {
  const ticket = await getTicket(ctx, readId(params.ticketId))
  ensure(ticket.access === 'full' && ticket.canReveal, forbidden('tickets.reveal'))
  const { personId } = { personId: undefined, ...personIn(params.personId) }
  const name = personId
    ? [...ticket.requesters, ...ticket.helpers].find(({ id }) => id === personId)?.name
    : ticket.siteContactName
  ensure(!!name, missing('tickets.requesterMissing'))
  return { id: ticket.id, name }
})

export const action = signedIn(async (ctx, { request, params }) => {
  const verb = ticketVerbs['tickets.revealRequester']
  const whose = { id: params.ticketId, ...personIn(params.personId) }
  const { phone } = await perform(ctx, verb, await readForm(request, verb.input, whose))
  return { phone, email: null }
})

export default function RevealRequester() {
  const { id, name } = useLoaderData<typeof loader>()
  const m = useMessages(ticketPages)
  return (
    <Dialog title={m.reveal} closeTo={at.tickets.one(id)}>
      <RevealForm name={name} />
    </Dialog>
  )
}
