import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { accounts, units } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { tickets } from '#db/schema/tickets.ts'
import { clockOf } from './clock.ts'
import { ticketAbilities } from './permissions.ts'
import { findTicket, partsIn, standingOf, type TicketRow } from './standing.server.ts'
import { storyOf, toldOf } from './story.server.ts'
import { waitsOf } from './waits.ts'

/** One ticket with its story, people and what the reader can do to it now; or its card. Asked at two goes. */
export async function getTicket(ctx: Context, id: string) {
  const [{ ticket, full, canReveal }, calendar, parts, told] = await Promise.all([
    findTicket(ctx, id),
    loadCalendar(ctx.db),
    partsIn(ctx, id),
    toldOf(ctx, id),
  ])
  const { light, used, escalation } = clockOf(ticket, ctx.now, calendar)
  const { number, level, state, version } = ticket
  const card = { id, version, number, level, state, light }
  if (!full) return { access: 'card' as const, ...card, ...(await namesOf(ctx, ticket)) }
  const standing = standingOf(ctx, ticket, calendar, parts)
  const [names, next, firstReceiver, handler, mergedInto, story] = await Promise.all([
    namesOf(ctx, ticket),
    Promise.all(
      waitsOf(standing).map(async ({ step, personId }) => ({ step, name: await nameOf(ctx, personId) })),
    ),
    personOf(ctx, ticket.firstReceiverId),
    personOf(ctx, ticket.handlerId),
    numberOf(ctx, ticket.mergedIntoId),
    storyOf(ctx, told),
  ])
  const { grams, searched, sounds, deletedAt, deletedBy, deleteReason, siteContactPhone, ...facts } = ticket
  return {
    access: 'full' as const,
    ...facts,
    ...card,
    ...names,
    siteContactPhone: maskPhone(siteContactPhone),
    used,
    escalation,
    abilities: ticketAbilities(ctx.actor, standing, canReveal),
    awaits: { next, parking: standing.parkAskedById !== null },
    people: {
      firstReceiver,
      handler,
      handlerSigned: standing.signedById === ticket.handlerId && ticket.handlerId !== null,
    },
    mergedInto,
    ...story,
  }
}

export type TicketDetail = Extract<Awaited<ReturnType<typeof getTicket>>, { access: 'full' }>

async function namesOf(ctx: Context, ticket: TicketRow) {
  const [[enterprise = null], [category = null]] = await Promise.all([
    ticket.enterpriseId
      ? ctx.db
          .select({ id: enterprises.id, name: called(ctx, enterprises), sample: enterprises.sample })
          .from(enterprises)
          .where(eq(enterprises.id, ticket.enterpriseId))
      : [],
    ctx.db
      .select({ code: dictionaryEntries.code, name: dictionaryEntries.zh, nameEn: dictionaryEntries.en })
      .from(dictionaryEntries)
      .where(
        and(eq(dictionaryEntries.kind, 'ticket_category'), eq(dictionaryEntries.code, ticket.categoryCode)),
      ),
  ])
  return { enterprise, category }
}

async function personOf(ctx: Context, id: string | null) {
  if (!id) return null
  const [person = null] = await ctx.db
    .select({
      id: accounts.id,
      name: called(ctx, accounts),
      officePhone: accounts.officePhone,
      unit: units.name,
      unitEn: units.nameEn,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(eq(accounts.id, id))
  return person
}

const nameOf = async (ctx: Context, id: string | null) => (await personOf(ctx, id))?.name ?? null

async function numberOf({ db }: Context, id: string | null) {
  if (!id) return null
  const [ticket = null] = await db
    .select({ id: tickets.id, number: tickets.number })
    .from(tickets)
    .where(eq(tickets.id, id))
  return ticket
}
