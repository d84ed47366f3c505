import { and, asc, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { readableContacts } from '#app/domain/contacts/access.server.ts'
import { ensureFewReveals } from '#app/domain/contacts/reveals.server.ts'
import type { Context } from '#app/domain/context.ts'
import { conflict, ensure, forbidden, missing, notFound, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { contacts, enterprises } from '#db/schema/enterprises.ts'
import { ticketHelpers, ticketRequesters } from '#db/schema/tickets.ts'
import type { Requester } from './forms.ts'
import { cadreOf } from './main-line.server.ts'
import { againstRevealing } from './permissions.ts'
import { findRequester } from './requesters.server.ts'
import { isSamePerson } from './requesters.ts'
import { findTicket } from './standing.server.ts'
import type { HelperAdd, HelperArrival, RequesterAdd, Reveal } from './step-forms.ts'
import { momentOf, takeStep } from './taking.server.ts'
import type { TicketChannel } from './ticket.ts'

type Form<S extends z.ZodType> = z.output<S>

/** Calls someone to help: one of ours, the property's people, or a technician from outside. */
export const addHelper = (ctx: Context, form: Form<typeof HelperAdd>) =>
  takeStep(ctx, 'addHelper', form, async ({ ctx, ticket }) => {
    const { id, version, kind, accountId, name, ...facts } = form
    const cadre = kind === 'cadre' ? await cadreOf(ctx, accountId as string, 'accountId') : null
    try {
      await ctx.db.transaction((tx) =>
        tx.insert(ticketHelpers).values({
          ...facts,
          ticketId: ticket.id,
          kind,
          accountId: cadre?.id ?? null,
          name: cadre ? null : name,
          calledAt: ctx.now,
          createdAt: ctx.now,
          updatedAt: ctx.now,
        }),
      )
    } catch (error) {
      if (violated(error) === 'ticket_helper_account') throw conflict('tickets.helpsAlready')
      throw error
    }
    return { entry: { kind: 'helper_called', particulars: { name: cadre?.name ?? name, kind } } }
  })

export const helperArrived = (ctx: Context, form: Form<typeof HelperArrival>) =>
  takeStep(ctx, 'helperArrived', form, async ({ ctx, ticket }) => {
    const [helper] = await ctx.db
      .select()
      .from(ticketHelpers)
      .where(and(eq(ticketHelpers.id, form.helperId), eq(ticketHelpers.ticketId, ticket.id)))
    ensure(helper !== undefined, notFound('tickets', 'helperId'))
    ensure(helper.arrivedAt === null, conflict('tickets.arrivedAlready'))
    const at = momentOf(ctx, form, ticket.receivedAt, 'tickets.moment')
    await ctx.db
      .update(ticketHelpers)
      .set({ arrivedAt: at, updatedAt: ctx.now })
      .where(eq(ticketHelpers.id, helper.id))
    // Whoever has left since was there all the same.
    const [cadre] = helper.accountId
      ? await ctx.db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, helper.accountId))
      : []
    const name = helper.name ?? cadre?.name ?? null
    return { entry: { kind: 'helper_arrived', at, particulars: { name, kind: helper.kind } } }
  })

export const addRequester = (ctx: Context, form: Form<typeof RequesterAdd>) =>
  takeStep(ctx, 'addRequester', form, async ({ ctx, ticket }) => {
    const [[row], there] = await Promise.all([
      requesterRows(ctx, [form.requester], form.channel, ticket.enterpriseId),
      requestersOf(ctx, ticket.id),
    ])
    ensure(
      !there.some((one) => isSamePerson(one, row!)),
      conflict('tickets.asksAlready', { name: row!.name }),
    )
    await ctx.db.insert(ticketRequesters).values({ ...row!, ticketId: ticket.id })
    return { entry: { kind: 'requester_joined', particulars: { name: row!.name } } }
  })

export const requestersOf = (ctx: Context, ticketId: string) =>
  ctx.db
    .select()
    .from(ticketRequesters)
    .where(eq(ticketRequesters.ticketId, ticketId))
    .orderBy(asc(ticketRequesters.joinedAt), asc(ticketRequesters.id))

/** Requesters as rows; a known contact brings name and firm along. The contact's number stays the contact's. */
export async function requesterRows(
  ctx: Context,
  requesters: readonly Form<typeof Requester>[],
  channel: TicketChannel,
  enterpriseId: string | null | undefined,
) {
  const ids = requesters.flatMap(({ contactId }) => contactId ?? [])
  const [known, [firm]] = await Promise.all([
    ids.length
      ? ctx.db
          .select({
            id: contacts.id,
            name: contacts.name,
            sample: contacts.sample,
            firm: enterprises.name,
          })
          .from(contacts)
          .leftJoin(enterprises, eq(enterprises.id, contacts.enterpriseId))
          .where(and(inArray(contacts.id, ids), readableContacts(ctx.actor)))
      : [],
    enterpriseId
      ? ctx.db.select({ name: enterprises.name }).from(enterprises).where(eq(enterprises.id, enterpriseId))
      : [],
  ])
  const rows = requesters.map(({ contactId, name, organisation, phone }, at) => {
    const contact = known.find(({ id }) => id === contactId)
    ensure(
      contactId === undefined || contact !== undefined,
      notFound('tickets', `requesters.${at}.contactId`),
    )
    return {
      contactId: contactId ?? null,
      name: name ?? contact?.name ?? '',
      organisation: organisation ?? contact?.firm ?? firm?.name ?? null,
      phone: phone ?? null,
      namedBy: ctx.actor.id,
      sample: contact?.sample ?? false,
      channel,
      joinedAt: ctx.now,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    }
  })
  return rows.filter((row, at) => !rows.slice(0, at).some((one) => isSamePerson(one, row)))
}

/** A number in full, once, with the reason in the audit log: a requester's, a helper's, or the site's. */
export async function revealRequester(ctx: Context, { id, personId, reason }: Form<typeof Reveal>) {
  const { ticket, full, canReveal } = await findTicket(ctx, id)
  refuse(againstRevealing(full && canReveal))
  const person = personId
    ? await personOf(ctx, id, personId)
    : { id: null, name: ticket.siteContactName, phone: ticket.siteContactPhone }
  await ensureFewReveals(ctx)
  await audit(ctx, {
    action: 'ticket.revealed',
    fields: ['phone'],
    reason,
    subject: { kind: 'ticket', id },
  })
  return { id, personId: person.id, phone: person.phone }
}

async function personOf(ctx: Context, ticketId: string, personId: string) {
  const requester = await findRequester(ctx, ticketId, personId)
  ensure(!requester || requester.mayTell, forbidden('tickets.revealContact'))
  if (requester) return requester
  const [helper] = await ctx.db
    .select({ id: ticketHelpers.id, name: ticketHelpers.name, phone: ticketHelpers.phone })
    .from(ticketHelpers)
    .where(and(eq(ticketHelpers.id, personId), eq(ticketHelpers.ticketId, ticketId)))
  if (!helper) throw missing('tickets.requesterMissing')
  return helper
}
