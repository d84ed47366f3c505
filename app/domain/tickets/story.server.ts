import { aliasedTable, and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { askAll } from '#app/domain/ask-all.ts'
import type { Context } from '#app/domain/context.ts'
import { allEntriesOf, type DictionaryEntry } from '#app/domain/dictionaries/queries.server.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { filesOf } from '#app/domain/files/queries.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { ticketConfirmations, ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { ticketEntries } from '#db/schema/ticket-work.ts'
import { ticketHelpers } from '#db/schema/tickets.ts'
import type { FactChange } from './correction.ts'
import { listRequesters } from './requesters.server.ts'

const author = aliasedTable(accounts, 'author')

/** What a ticket's story is told from. The caller says who may read it. */
export const storyRows = (ctx: Context, id: string) =>
  askAll({
    requesters: listRequesters(ctx, id),
    helpers: ctx.db
      .select({ helper: ticketHelpers, accountName: calledIfAny(ctx, accounts) })
      .from(ticketHelpers)
      .leftJoin(accounts, eq(accounts.id, ticketHelpers.accountId))
      .where(eq(ticketHelpers.ticketId, id))
      .orderBy(asc(ticketHelpers.calledAt), asc(ticketHelpers.id)),
    entries: ctx.db
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
      .orderBy(desc(ticketEntries.at), desc(ticketEntries.writtenAt), desc(ticketEntries.id)),
    photos: filesOf(ctx, sql`file_links.ticket_id = ${id}`),
    confirmations: ctx.db.select().from(ticketConfirmations).where(eq(ticketConfirmations.ticketId, id)),
    followUps: ctx.db
      .select({ ...getTableColumns(ticketFollowUps), caller: called(ctx, accounts) })
      .from(ticketFollowUps)
      .innerJoin(accounts, eq(accounts.id, ticketFollowUps.callerId))
      .where(eq(ticketFollowUps.ticketId, id))
      .orderBy(asc(ticketFollowUps.at), asc(ticketFollowUps.id)),
  })
type StoryRows = Awaited<ReturnType<typeof storyRows>>

/** The accounts that entries name. */
export const idsIn = ({ entries }: StoryRows): string[] =>
  entries.flatMap(({ particulars }) =>
    [particulars.toId, particulars.fromId].filter((id) => typeof id === 'string'),
  )

/** The firms and categories that corrections name. */
export const mentionedIn = (ctx: Context, { entries }: StoryRows) =>
  askAll({ firms: firmsIn(ctx, entries), categories: categoriesIn(ctx, entries) })

type Mentioned = {
  firms: Map<string, string>
  categories: DictionaryEntry[]
  persons: { id: string; name: string }[]
}

/** The story as a full reader is told it: numbers masked, whom and what entries mention by name. */
export function told(
  { helpers, entries, photos, ...rows }: StoryRows,
  { firms, categories, persons }: Mentioned,
) {
  const named = new Map(persons.map(({ id, name }) => [id, name]))
  return {
    ...rows,
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
