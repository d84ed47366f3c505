import { useLoaderData, useLocation } from '@remix-run/react'
import { above } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { RevealForm } from '#app/domain/contacts/reveal-form.tsx'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { ticketPages } from '#app/domain/tickets/page-messages.ts'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import { readVerb } from '#app/http/act.server.ts'
import { acting, signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

// The site's own contact has no record of its own.
const personIn = (personId: string | undefined) => (personId === 'site' ? {} : { personId: readId(personId) })

export const loader = signedIn(async (ctx, { params }) => {
  const ticket = await getTicket(ctx, readId(params.ticketId))
  ensure(ticket.access === 'full' && can(ticket, 'tickets.revealRequester'), forbidden('tickets.reveal'))
  const { personId } = { personId: undefined, ...personIn(params.personId) }
  const requester = ticket.requesters.find(({ id }) => id === personId)
  ensure(!requester || requester.canReveal, forbidden('tickets.revealContact'))
  const helper = ticket.helpers.find(({ id }) => id === personId)
  const name = personId ? (requester ?? helper)?.name : ticket.siteContactName
  ensure(!!name, missing('tickets.requesterMissing'))
  return { name }
})

export const action = acting(async (asker, visitor) => {
  const facts = personIn(visitor.params.personId)
  const work = await readVerb(asker, visitor, ticketVerbs['tickets.revealRequester'], {
    id: 'ticketId',
    facts,
  })
  return async (ctx) => ({ phone: (await work(ctx)).phone, email: null })
})

export default function RevealRequester() {
  const { name } = useLoaderData<typeof loader>()
  const m = useMessages(ticketPages)
  return (
    <Dialog title={m.reveal} closeTo={above(useLocation())}>
      <RevealForm name={name} />
    </Dialog>
  )
}
