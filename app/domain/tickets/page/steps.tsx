import { Form, useNavigation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'
import type { Step } from '../transitions.ts'
import { ticketWaits } from '../waits-messages.ts'
import { arrangeSteps, canTake, isAside, plainSteps } from './step-order.ts'

/** Only what this person can do now, and for whom the ticket waits where it is not them. */
export function Steps({ ticket }: { ticket: TicketDetail }) {
  const pages = useMessages(ticketPages)
  const { main, more } = arrangeSteps(ticket)
  const waits: Partial<Record<Step, (name: string) => string>> = useMessages(ticketWaits).waits
  const others = ticket.awaits.next.filter(({ step }) => !canTake(ticket, step))
  return (
    <div className="z-noprint">
      {others.map(({ step, name }) => (
        <p key={step} className="z-small z-secondary tickets-waits">
          {waits[step]?.(name ?? '')}
        </p>
      ))}
      {main.length > 0 ? (
        <div className="tickets-steps">
          {main.map((step, at) => (
            <StepButton
              key={step}
              ticket={ticket}
              step={step}
              tone={at === 0 && !isAside(step) ? 'primary' : 'plain'}
            />
          ))}
        </div>
      ) : (
        more.length === 0 && <p className="z-small z-muted">{pages.nothing}</p>
      )}
      {more.length > 0 && (
        <div className="tickets-more">
          {more.map((step) => (
            <StepButton key={step} ticket={ticket} step={step} tone="quiet" />
          ))}
        </div>
      )}
    </div>
  )
}

type Props = { ticket: TicketDetail; step: Step; tone: 'primary' | 'plain' | 'quiet' }

export function StepButton({ ticket, step, tone }: Props) {
  const m = useMessages(stepMessages)
  const { formAction, state } = useNavigation()
  const to = at.tickets.step(ticket.id, step)
  if (!plainSteps.includes(step))
    return (
      <LinkButton tone={tone} to={to} preventScrollReset>
        {m.steps[step]}
      </LinkButton>
    )
  return (
    <Form method="post" action={to} preventScrollReset>
      <input type="hidden" name="version" value={ticket.version} />
      <Button tone={tone} busy={state !== 'idle' && formAction === to}>
        {m.steps[step]}
      </Button>
    </Form>
  )
}
