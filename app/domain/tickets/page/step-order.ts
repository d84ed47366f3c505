import { can } from '#app/domain/abilities.ts'
import type { TicketDetail } from '../queries.server.ts'
import { type Step, steps } from '../transitions.ts'

/** Whether the reader can take the step now. */
export const canTake = (ticket: Pick<TicketDetail, 'abilities'>, step: Step) => can(ticket, `tickets.${step}`)

/** Steps with nothing to fill in: one tap. */
export const plainSteps: readonly Step[] = ['accept', 'signFor', 'start', 'unpark', 'archive', 'takeOver']

// The ticket's own way, in its order, then what whoever is on site may need beside it.
const next: readonly Step[] = [
  ...(['takeOver', 'declineOver', 'signFor', 'giveBack', 'accept', 'respond', 'decideExtension'] as const),
  ...(['park', 'dispatch', 'start', 'arrive', 'resolve', 'confirm', 'followUp', 'unpark'] as const),
  ...(['archive', 'reopen', 'helperArrived', 'addHelper'] as const),
]

/** Stands beside the ticket's own way, so it is never what the page is for. */
export const isAside = (step: Step | undefined) =>
  step === undefined || ['declineOver', 'giveBack', 'reopen', 'helperArrived', 'addHelper'].includes(step)

/** What the other steps are about; what ends the ticket stands last. */
export const stepGroups = {
  work: [
    ...(['takeOver', 'signFor', 'accept', 'respond', 'dispatch', 'start', 'arrive', 'resolve'] as const),
    ...(['confirm', 'followUp', 'unpark', 'archive', 'reopen', 'helperArrived', 'addHelper'] as const),
    'whistle',
  ],
  time: ['promise', 'supervise', 'askExtension', 'decideExtension', 'askPark', 'park'],
  record: ['addRequester', 'correct', 'handOver'],
  end: ['giveBack', 'declineOver', 'merge', 'withdraw'],
} satisfies Record<string, readonly Step[]>

export type StepGroup = keyof typeof stepGroups

type Shown = Pick<TicketDetail, 'abilities' | 'awaits' | 'people' | 'followUps' | 'siteKind' | 'helpers'>

/** The reader's possible steps: at most two as buttons, those of the ticket's own way first; the others by group. */
export function arrangeSteps(ticket: Shown): { main: Step[]; more: [StepGroup, Step[]][] } {
  const isOnSite = ticket.siteKind !== null && (canTake(ticket, 'resolve') || canTake(ticket, 'arrive'))
  const isMain: Partial<Record<Step, boolean>> = {
    park: ticket.awaits.parking,
    dispatch: !ticket.people.handlerSigned,
    reopen: ticket.followUps.at(-1)?.solved === false,
    helperArrived: isOnSite,
    addHelper: isOnSite,
  }
  const isWaitedFor = ticket.helpers.some(({ arrivedAt }) => arrivedAt === null)
  const possible = steps.filter(
    (step) => canTake(ticket, step) && step !== 'note' && (step !== 'helperArrived' || isWaitedFor),
  )
  const main = next.filter((step) => possible.includes(step) && (isMain[step] ?? true)).slice(0, 2)
  const more = (Object.keys(stepGroups) as StepGroup[])
    .map((group): [StepGroup, Step[]] => [
      group,
      stepGroups[group].filter((step) => possible.includes(step) && !main.includes(step)),
    ])
    .filter(([, steps]) => steps.length > 0)
  return { main, more }
}
