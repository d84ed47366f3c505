import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import { TicketRaise } from '#app/domain/tickets/forms.ts'
import { canTake } from '#app/domain/tickets/page/step-order.ts'
import type { getTicket, TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { type Step, steps } from '#app/domain/tickets/transitions.ts'
import { ticketVerbs } from '#app/domain/tickets/verbs.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { check } from '#app/http/read.server.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { anEnterprise } from './builders.ts'

type Facts = Partial<z.input<typeof TicketRaise>>
type Answer = Awaited<ReturnType<typeof getTicket>>

/** What the intake desk types while someone is on the phone. */
export const aTicketForm = (facts: Facts = {}) =>
  TicketRaise.parse({
    ...{ id: uuidv7(), channel: 'phone', title: '整层断网', categoryCode: 'network_site', level: 'p1' },
    requesters: [{ name: '裴书宁', phone: '14105741902' }],
    ...facts,
  })

/** Takes a step as the page would: through the registry, with the version the reader has seen. */
export async function take(ctx: Context, step: Step | 'revealRequester', ticket: Answer, facts: object = {}) {
  const verb = ticketVerbs[`tickets.${step}`]
  const versioned = step === 'note' || step === 'revealRequester' ? {} : { version: ticket.version }
  const input = check(verb.input, { id: ticket.id, ...versioned, ...facts })
  return (await perform(ctx, verb as never, input as never)) as TicketDetail
}

/** The steps its reader can take now, as the page shows them. */
export const openSteps = (ticket: TicketDetail) => steps.filter((step) => canTake(ticket, step))

/** Everyone of the office who meets on a ticket, and a firm. */
export async function anOffice(as: (role: Context['actor']['roles'][number]) => Promise<Context>) {
  const intake = await as('intake')
  await seedBase(intake.db)
  return {
    ...{
      intake,
      cadre: await as('liaison_cadre'),
      caller: await as('follow_up'),
      leader: await as('leader'),
    },
    firm: await anEnterprise(intake, { name: '鹿亭仿真' }),
  }
}

type Office = Awaited<ReturnType<typeof anOffice>>

/** A ticket the cadre has signed for and works on. */
export async function aTicketInWork({ intake, cadre, firm }: Office, facts: Facts = {}) {
  const form = aTicketForm({ enterpriseId: firm.id, handlerId: cadre.actor.id, answered: 'on', ...facts })
  const raised = (await perform(intake, ticketVerbs['tickets.raise'], form)) as TicketDetail
  return take(cadre, 'start', await take(cadre, 'signFor', raised))
}

export async function aResolvedTicket(office: Office, facts: Facts = {}) {
  return take(office.cadre, 'resolve', await aTicketInWork(office, facts), { solution: '更换光模块' })
}
