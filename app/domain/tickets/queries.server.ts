import { aliasedTable, and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { allEntriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { filesOf } from '#app/domain/files/queries.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { accounts, units } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { ticketConfirmations, ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { ticketEntries, ticketExtensions } from '#db/schema/ticket-work.ts'
import { ticketHelpers, tickets } from '#db/schema/tickets.ts'
import { clockOf } from './clock.ts'
import type { FactChange } from './correction.ts'
import { ticketAbilities } from './permissions.ts'
import { listRequesters } from './requesters.server.ts'
import { findTicket, standingOf, type TicketRow } from './standing.server.ts'
import { waitsOf } from './waits.ts'

/** One ticket with its story, people and what the reader can do to it now; or its card. */
export async function getTicket(ctx: Context, id: string) {
  const { ticket, full, canReveal } = await findTicket(ctx, id)
  const calendar = await loadCalendar(ctx.db)
  const { light, used, escalation } = clockOf(ticket, ctx.now, calendar)
  const { number, level, state, version } = ticket
  const card = { id, version, number, level, state, light, ...(await namesOf(ctx, ticket)) }
  if (!full) return { access: 'card' as const, ...card }
  const standing = await standingOf(ctx, ticket, calendar)
  const { grams, searched, sounds, deletedAt, deletedBy, deleteReason, siteContactPhone, ...facts } = ticket
  return {
    access: 'full' as const,
    ...facts,
    ...card,
    siteContactPhone: maskPhone(siteContactPhone),
    used,
    escalation,
    abilities: ticketAbilities(ctx.actor, standing, canReveal),
    awaits: {
      next: await Promise.all(
        waitsOf(standing).map(async ({ step, personId }) => ({ step, name: await nameOf(ctx, personId) })),
      ),
      parking: standing.parkAskedById !== null,
    },
    people: {
      firstReceiver: await personOf(ctx, ticket.firstReceiverId),
      handler: await personOf(ctx, ticket.handlerId),
      handlerSigned: standing.signedById === ticket.handlerId && ticket.handlerId !== null,
    },
    mergedInto: await numberOf(ctx, ticket.mergedIntoId),
    ...(await storyOf(ctx, id)),
  }
}

export type TicketDetail = Extract<Awaited<ReturnType<typeof getTicket>>, { access: 'full' }>

async function namesOf(ctx: Context, ticket: TicketRow) {
  const [enterprise = null] = ticket.enterpriseId
    ? await ctx.db
        .select({ id: enterprises.id, name: called(ctx, enterprises), sample: enterprises.sample })
        .from(enterprises)
        .where(eq(enterprises.id, ticket.enterpriseId))
    : []
  const [category = null] = await ctx.db
    .select({ code: dictionaryEntries.code, name: dictionaryEntries.zh, nameEn: dictionaryEntries.en })
    .from(dictionaryEntries)
    .where(
      and(eq(dictionaryEntries.kind, 'ticket_category'), eq(dictionaryEntries.code, ticket.categoryCode)),
    )
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

const author = aliasedTable(accounts, 'author')

async function storyOf(ctx: Context, id: string) {
  const { db } = ctx
  const requesters = await listRequesters(ctx, id)
  const helpers = await db
    .select({ helper: ticketHelpers, accountName: calledIfAny(ctx, accounts) })
    .from(ticketHelpers)
    .leftJoin(accounts, eq(accounts.id, ticketHelpers.accountId))
    .where(eq(ticketHelpers.ticketId, id))
    .orderBy(asc(ticketHelpers.calledAt), asc(ticketHelpers.id))
  const entries = await db
    .select({
      id: ticketEntries.id,
      at: ticketEntries.at,
      writtenAt: ticketEntries.writtenAt,
      late: ticketEntries.late,
      kind: ticketEntries.kind,
      toState: ticketEntries.toState,
      text: ticketEntries.text,
      particulars: ticketEntries.particulars,
      author: calledIfAny(ctx, author),
    })
    .from(ticketEntries)
    .leftJoin(author, eq(author.id, ticketEntries.authorId))
    .where(eq(ticketEntries.ticketId, id))
    .orderBy(desc(ticketEntries.at), desc(ticketEntries.writtenAt), desc(ticketEntries.id))
  const named = await namesIn(ctx, entries)
  const categories = await categoriesIn(ctx, entries)
  const firms = await firmsIn(ctx, entries)
  const photos = await filesOf(ctx, sql`file_links.ticket_id = ${id}`)
  return {
    requesters,
    helpers: helpers.map(({ helper, accountName }) => {
      const { id, kind, firm, trade, electrical, certificateNumber, feeBearer, calledAt, arrivedAt } = helper
      return {
        id,
        kind,
        firm,
        trade,
        electrical,
        certificateNumber,
        feeBearer,
        calledAt,
        arrivedAt,
        name: accountName ?? helper.name ?? '',
        accountId: helper.accountId,
        sample: helper.sample,
        phone: maskPhone(helper.phone),
      }
    }),
    entries: entries.map((entry) => ({
      ...entry,
      particulars: withNames(entry.particulars, firms),
      categories: entry.kind === 'corrected' ? categories : [],
      toName: named.get(String(entry.particulars.toId)) ?? null,
      fromName: named.get(String(entry.particulars.fromId)) ?? null,
      photos: photos
        .filter(({ ticketEntryId }) => ticketEntryId === entry.id)
        .map(({ id, name, mime }) => ({ id, name, mime })),
    })),
    extensions: await db.select().from(ticketExtensions).where(eq(ticketExtensions.ticketId, id)),
    confirmations: await db.select().from(ticketConfirmations).where(eq(ticketConfirmations.ticketId, id)),
    followUps: await db
      .select({ ...getTableColumns(ticketFollowUps), caller: called(ctx, accounts) })
      .from(ticketFollowUps)
      .innerJoin(accounts, eq(accounts.id, ticketFollowUps.callerId))
      .where(eq(ticketFollowUps.ticketId, id))
      .orderBy(asc(ticketFollowUps.at), asc(ticketFollowUps.id)),
  }
}

// A firm put right is told by its name, as far as the reader may open it; its id stays in the story.
async function firmsIn(ctx: Context, entries: { particulars: Record<string, unknown> }[]) {
  const ids = entries
    .flatMap(({ particulars }) => (particulars.changes ?? []) as FactChange[])
    .flatMap(({ field, from, to }) => (field === 'enterpriseId' ? [from, to] : []))
    .filter((id) => typeof id === 'string')
  const rows = ids.length
    ? await ctx.db
        .select({ id: enterprises.id, name: called(ctx, enterprises) })
        .from(enterprises)
        .where(and(inArray(enterprises.id, ids), readableEnterprises(ctx.actor)))
    : []
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function withNames(particulars: Record<string, unknown>, firms: Map<string, string>) {
  if (!particulars.changes) return particulars
  const named = (id: string | null | undefined) => (id ? (firms.get(id) ?? null) : null)
  const changes = (particulars.changes as FactChange[]).map((one) =>
    one.field === 'enterpriseId' ? { ...one, from: named(one.from), to: named(one.to) } : one,
  )
  return { ...particulars, changes }
}

// Corrections keep codes; they are read in the words of today.
async function categoriesIn(ctx: Context, entries: { kind: string; particulars: Record<string, unknown> }[]) {
  const corrected = entries.filter(({ kind }) => kind === 'corrected')
  const changes = corrected.flatMap(({ particulars }) => (particulars.changes ?? []) as FactChange[])
  const codes = changes.flatMap(({ field, from, to }) => (field === 'categoryCode' ? [from, to] : []))
  if (codes.length === 0) return []
  return (await allEntriesOf(ctx, 'ticket_category')).filter(({ code }) => codes.includes(code))
}

async function namesIn(ctx: Context, entries: { particulars: Record<string, unknown> }[]) {
  const ids = entries.flatMap(({ particulars }) =>
    [particulars.toId, particulars.fromId].filter((id) => typeof id === 'string'),
  )
  const rows = ids.length
    ? await ctx.db
        .select({ id: accounts.id, name: called(ctx, accounts) })
        .from(accounts)
        .where(inArray(accounts.id, ids))
    : []
  return new Map(rows.map(({ id, name }) => [id, name]))
}
