import { can } from '#app/domain/abilities.ts'
import type { TicketDetail } from '../queries.server.ts'
import { type Step, steps } from '../transitions.ts'

/** Whether the reader can take the step now. */
export const canTake = (ticket: Pick<TicketDetail, 'abilities'>, step: Step) => can(ticket, `tickets.${step}`)

/** Steps with nothing to fill in: one tap. */
export const plainSteps: readonly Step[] = ['accept', 'signFor', 'start', 'unpark', 'archive', 'takeOver']

// What usually comes next, first; the first possible one is the page's primary button.
const next: readonly Step[] = [
  ...(['takeOver', 'signFor', 'accept', 'respond', 'decideExtension', 'park', 'dispatch', 'start'] as const),
  ...([
    'arrive',
    'helperArrived',
    'resolve',
    'confirm',
    'followUp',
    'unpark',
    'archive',
    'addHelper',
    'reopen',
  ] as const),
]

/** Possible at any time, so never what the page is for. */
export const isAside = (step: Step | undefined) =>
  step === undefined || step === 'addHelper' || step === 'reopen'

/** The reader's possible steps: the next ones as buttons, the others as quiet links. */
export function arrangeSteps(ticket: TicketDetail): { main: Step[]; more: Step[] } {
  const isMain: Partial<Record<Step, boolean>> = {
    park: ticket.awaits.parking,
    dispatch: !ticket.people.handlerSigned,
    reopen: ticket.followUps.at(-1)?.solved === false,
    arrive: ticket.siteKind !== null,
  }
  const possible = steps.filter(
    (step) =>
      canTake(ticket, step) &&
      step !== 'note' &&
      (step !== 'helperArrived' || ticket.helpers.some(({ arrivedAt }) => arrivedAt === null)),
  )
  const main = next.filter((step) => possible.includes(step) && (isMain[step] ?? true)).slice(0, 5)
  return { main, more: possible.filter((step) => !main.includes(step)) }
}
