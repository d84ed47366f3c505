import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { ensure, missing } from '#app/domain/refusal.ts'
import { mergeChoices } from '#app/domain/tickets/merging.server.ts'
import { StepForm } from '#app/domain/tickets/page/step-form.tsx'
import { canTake } from '#app/domain/tickets/page/step-order.ts'
import { getTicket } from '#app/domain/tickets/queries.server.ts'
import { stepMessages } from '#app/domain/tickets/step-messages.ts'
import { type Step, steps } from '#app/domain/tickets/transitions.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import type { Verb } from '#app/domain/verb.ts'
import { readVerb } from '#app/http/act.server.ts'
import { acting, signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const step = stepOf(params.step)
  const ticket = await getTicket(ctx, readId(params.ticketId))
  // A step that has become impossible, by someone else's hand, leads back to the ticket.
  if (ticket.access === 'card' || !canTake(ticket, step)) throw redirect(at.tickets.one(ticket.id))
  return {
    ticket,
    step,
    mergeInto: step === 'merge' ? await mergeChoices(ctx, ticket) : [],
    categories: step === 'correct' ? await entriesOf(ctx, 'ticket_category') : [],
  }
})

export const action = acting(async (asker, visitor) => {
  const verb = ticketVerbs[`tickets.${stepOf(visitor.params.step)}`]
  const work = await readVerb(asker, visitor, verb as Verb, { id: 'ticketId', photos: true })
  return async (ctx) => {
    await work({ ...ctx, leadsOn: true })
    return redirect(at.tickets.one(visitor.params.ticketId ?? ''))
  }
})

/** The form keeps the version it was opened with. */
export const shouldRevalidate = () => false

function stepOf(name: string | undefined): Step {
  const step = steps.find((known) => known === name)
  ensure(step !== undefined, missing('tickets.missing'))
  return step
}

export default function TakeStep() {
  const { ticket, step, mergeInto, categories } = useLoaderData<typeof loader>()
  const m = useMessages(stepMessages)
  return (
    <Dialog title={m.steps[step]} closeTo={at.tickets.one(ticket.id)}>
      <StepForm ticket={ticket} step={step} mergeInto={mergeInto} categories={categories} />
    </Dialog>
  )
}
