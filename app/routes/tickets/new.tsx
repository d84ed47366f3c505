import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { standing } from '#app/domain/park/settings.server.ts'
import { IntakeForm } from '#app/domain/tickets/intake/intake-form.tsx'
import { intakeFacts } from '#app/domain/tickets/intake-facts.server.ts'
import { intakeMessages } from '#app/domain/tickets/intake-messages.ts'
import { ticketPages } from '#app/domain/tickets/page-messages.ts'
import { canDispatch } from '#app/domain/tickets/permissions.ts'
import { ticketChannels } from '#app/domain/tickets/ticket.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import '#app/domain/tickets/tickets.css'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

const Given = z.object({
  enterprise: z.uuid().optional().catch(undefined),
  channel: z.enum(ticketChannels).catch('phone'),
})

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: ticketPages[locale].title, to: at.tickets.list() },
    { label: intakeMessages[locale].title },
  ],
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, ticketVerbs['tickets.raise'])
  const { enterprise, channel } = readSearch(url, Given)
  const known = await intakeFacts(ctx, { enterpriseId: enterprise })
  const { firm } = known
  return {
    id: uuidv7(),
    channel,
    known,
    firm: firm ? { id: firm.id, label: firm.name, sample: firm.sample } : null,
    categories: await entriesOf(ctx, 'ticket_category'),
    mayDispatch: canDispatch(ctx.actor),
    duty: (await standing(ctx.db, 'duty')).value.phone as string | null | undefined,
  }
})

export const action = act(ticketVerbs['tickets.raise'], { to: (ticket) => at.tickets.one(ticket.id) })

/** The id is made once a form, so that a second submit raises nothing new. */
export const shouldRevalidate = () => false

export default function RaiseTicket() {
  const { duty, ...data } = useLoaderData<typeof loader>()
  const m = useMessages(intakeMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.title} meta={duty && <span className="z-small z-second">{m.duty(duty)}</span>} />
      <IntakeForm {...data} />
    </div>
  )
}
