import { Form, useNavigation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Menu, MenuGroup } from '#app/ui/menu.tsx'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'
import type { Step } from '../transitions.ts'
import { ticketWaits } from '../waits-messages.ts'
import { arrangeSteps, canTake, isAside, plainSteps, stepGroups } from './step-order.ts'

/** Only what this person can do now, and for whom the ticket waits where it is not them. */
export function Steps({ ticket }: { ticket: TicketDetail }) {
  const pages = useMessages(ticketPages)
  const { main, more } = arrangeSteps(ticket)
  const waits: Partial<Record<Step, (name: string) => string>> = useMessages(ticketWaits).waits
  const others = ticket.awaits.next.filter(({ step }) => !canTake(ticket, step))
  const hasNone = main.length === 0 && more.length === 0
  return (
    <div className="z-noprint">
      {others.map(({ step, name }) => (
        <p key={step} className="z-small z-secondary tickets-waits">
          {waits[step]?.(name ?? '')}
        </p>
      ))}
      {hasNone && <p className="z-small z-muted">{pages.nothing}</p>}
      <div className="tickets-steps">
        {main.map((step, at) => (
          <StepButton
            key={step}
            ticket={ticket}
            step={step}
            // What merely closes the file does not shout.
            tone={at === 0 && !isAside(step) && step !== 'archive' ? 'primary' : 'plain'}
          />
        ))}
        {more.length > 0 && (
          <Menu>
            {more.map(([group, steps]) => (
              <MenuGroup key={group} label={pages.stepGroups[group]}>
                {steps.map((step) => (
                  <Choice key={step} ticket={ticket} step={step} />
                ))}
              </MenuGroup>
            ))}
          </Menu>
        )}
      </div>
    </div>
  )
}

/** A step in the menu: what ends the ticket says what follows from it. */
function Choice({ ticket, step }: { ticket: TicketDetail; step: Step }) {
  const { hints } = useMessages(stepMessages)
  const isEnd = (stepGroups.end as Step[]).includes(step)
  return (
    <>
      <StepButton ticket={ticket} step={step} tone={isEnd ? 'danger' : 'quiet'} />
      {isEnd && hints[step] && <small>{hints[step]}</small>}
    </>
  )
}

type Props = { ticket: TicketDetail; step: Step; tone: 'primary' | 'plain' | 'quiet' | 'danger' }

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
