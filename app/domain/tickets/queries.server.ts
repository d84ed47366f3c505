import { and, eq, inArray } from 'drizzle-orm'
import { askAll } from '#app/domain/ask-all.ts'
import { atOnce } from '#app/domain/at-once.server.ts'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { accounts, units } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { tickets } from '#db/schema/tickets.ts'
import { clockOf } from './clock.ts'
import { isProvisionalFor } from './due-changes.ts'
import { ticketAbilities } from './permissions.ts'
import { findTicket, standingFrom, standingRows, type TicketRow } from './standing.server.ts'
import { idsIn, mentionedIn, storyRows, told } from './story.server.ts'
import { isOpen } from './ticket.ts'
import { waitsOf } from './waits.ts'

/** One ticket with its story, people and what the reader can do to it now; or its card. */
export const getTicket = (ctx: Context, id: string) =>
  atOnce(ctx, async (ctx) => {
    const { found, calendar, stood, rows } = await askAll({
      found: findTicket(ctx, id),
      calendar: loadCalendar(ctx.db),
      stood: standingRows(ctx, id),
      rows: storyRows(ctx, id),
    })
    const { ticket, full, canReveal } = found
    const { light, used, escalation } = clockOf(ticket, ctx.now, calendar)
    const { number, level, state, version } = ticket
    const isUnfinished = isOpen(state) || state === 'parked'
    const card = { id, version, number, level, state, light }
    if (!full) return { access: 'card' as const, ...card, ...(await namesOf(ctx, ticket)) }
    const standing = standingFrom(ctx, ticket, calendar, stood)
    const waits = waitsOf(standing)
    const ids = [ticket.firstReceiverId, ticket.handlerId, ...waits.map(({ personId }) => personId)]
    const { names, persons, mergedInto, mentioned } = await askAll({
      names: namesOf(ctx, ticket),
      persons: personsOf(ctx, [...ids, ...idsIn(rows)]),
      mergedInto: numberOf(ctx, ticket.mergedIntoId),
      mentioned: mentionedIn(ctx, rows),
    })
    const person = (id: string | null) => persons.find((one) => one.id === id) ?? null
    const {
      grams,
      searched,
      sounds,
      deletedAt,
      deletedBy,
      deleteReason,
      siteContactPhone,
      recordedBy,
      ...facts
    } = ticket
    return {
      access: 'full' as const,
      ...facts,
      provisional: isUnfinished ? isProvisionalFor(ticket, ticket.solveDueAt, calendar) : ticket.provisional,
      isImported: recordedBy !== null,
      ...card,
      ...names,
      siteContactPhone: maskPhone(siteContactPhone),
      used,
      escalation,
      abilities: ticketAbilities(ctx.actor, standing, canReveal),
      awaits: {
        next: waits.map(({ step, personId }) => ({ step, name: person(personId)?.name ?? null })),
        parking: standing.parkAskedById !== null,
      },
      people: {
        firstReceiver: person(ticket.firstReceiverId),
        handler: person(ticket.handlerId),
        handlerSigned: standing.signedById === ticket.handlerId && ticket.handlerId !== null,
      },
      mergedInto,
      ...told(rows, { ...mentioned, persons }),
      extensions: stood.extensions,
    }
  })

export type TicketDetail = Extract<Awaited<ReturnType<typeof getTicket>>, { access: 'full' }>

async function namesOf(ctx: Context, ticket: TicketRow) {
  const { enterprise, category } = await askAll({
    enterprise: ticket.enterpriseId
      ? ctx.db
          .select({ id: enterprises.id, name: called(ctx, enterprises), sample: enterprises.sample })
          .from(enterprises)
          .where(eq(enterprises.id, ticket.enterpriseId))
      : Promise.resolve([]),
    category: ctx.db
      .select({ code: dictionaryEntries.code, name: dictionaryEntries.zh, nameEn: dictionaryEntries.en })
      .from(dictionaryEntries)
      .where(
        and(eq(dictionaryEntries.kind, 'ticket_category'), eq(dictionaryEntries.code, ticket.categoryCode)),
      ),
  })
  return { enterprise: enterprise[0] ?? null, category: category[0] ?? null }
}

/** The people of these ids, who may have left. */
async function personsOf(ctx: Context, ids: (string | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return []
  return ctx.db
    .select({
      id: accounts.id,
      name: called(ctx, accounts),
      officePhone: accounts.officePhone,
      unit: units.name,
      unitEn: units.nameEn,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(inArray(accounts.id, wanted))
}

async function numberOf({ db }: Context, id: string | null) {
  if (!id) return null
  const [ticket = null] = await db
    .select({ id: tickets.id, number: tickets.number })
    .from(tickets)
    .where(eq(tickets.id, id))
  return ticket
}
