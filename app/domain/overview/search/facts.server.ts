import { aliasedTable, and, eq, inArray, sql } from 'drizzle-orm'
import { at } from '#app/addresses.ts'
import { isBusiness } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { selectProjects } from '#app/domain/projects/rows.server.ts'
import { clockOf } from '#app/domain/tickets/clock.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { patches } from '#db/schema/liaison.ts'
import { projects } from '#db/schema/projects.ts'
import { tickets } from '#db/schema/tickets.ts'
import { marksOf } from '../firms/marks.server.ts'
import { fullTickets, readableProjects, readableTickets } from '../reading.server.ts'
import { firmShown, fromCity } from './find.server.ts'
import { type Known, sayFirm, sayProject, sayTicket } from './say-facts.ts'

export type Wanted = Record<'enterprises' | 'projects' | 'tickets', readonly string[]>

/** What these records are called and what is good to know before one opens them, by their addresses; what the reader may not see is left out. */
export async function factsOf(ctx: Context, wanted: Wanted): Promise<Record<string, Known>> {
  if (!isBusiness(ctx.actor)) return {}
  const reader = { locale: ctx.locale, now: ctx.now, today: dayOf(ctx.now) }
  const [firms, ventures, requests] = await Promise.all([
    wanted.enterprises.length ? firmsOf(ctx, wanted.enterprises) : [],
    wanted.projects.length
      ? selectProjects(ctx).where(and(readableProjects(ctx), inArray(projects.id, [...wanted.projects])))
      : [],
    wanted.tickets.length ? ticketsOf(ctx, wanted.tickets) : [],
  ])
  return Object.fromEntries([
    ...firms.map((row) => [at.enterprises.one(row.id), sayFirm(row, reader)]),
    ...ventures.map((row) => [at.projects.one(row.id), sayProject(row, reader)]),
    ...requests.map((row) => [at.tickets.one(row.id), sayTicket(row, reader)]),
  ])
}

const firmsOf = (ctx: Context, ids: readonly string[]) =>
  ctx.db
    .select({
      ...firmShown(ctx),
      patch: patches.name,
      patchEn: patches.nameEn,
      ...marksOf(ctx),
    })
    .from(enterprises)
    .leftJoin(...fromCity)
    .leftJoin(patches, eq(patches.id, enterprises.patchId))
    .where(and(readableEnterprises(ctx.actor), inArray(enterprises.id, [...ids])))

const handler = aliasedTable(accounts, 'handler')

async function ticketsOf(ctx: Context, ids: readonly string[]) {
  const [rows, calendar] = await Promise.all([
    ctx.db
      .select({
        ticket: tickets,
        full: sql<boolean>`${fullTickets(ctx)}`,
        firm: calledIfAny(ctx, enterprises),
        handler: called(ctx, handler),
      })
      .from(tickets)
      .leftJoin(enterprises, eq(enterprises.id, tickets.enterpriseId))
      .leftJoin(handler, eq(handler.id, tickets.handlerId))
      .where(and(readableTickets(ctx), inArray(tickets.id, [...ids]))),
    loadCalendar(ctx.db),
  ])
  return rows.map(({ ticket, full, firm, handler }) => ({
    id: ticket.id,
    label: full ? ticket.title : ticket.number,
    state: ticket.state,
    level: ticket.level,
    firm,
    full,
    handler: full ? handler : null,
    light: clockOf(ticket, ctx.now, calendar).light,
  }))
}
export type FirmFacts = Awaited<ReturnType<typeof firmsOf>>[number]
export type TicketFacts = Awaited<ReturnType<typeof ticketsOf>>[number]
export type ProjectFacts = Awaited<ReturnType<typeof selectProjects>>[number]
