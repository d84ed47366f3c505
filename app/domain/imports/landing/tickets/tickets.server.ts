import { timeOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { folded } from '#app/domain/folding.server.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import type { PlanFault } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import type { Desk, Found } from '../desk.ts'
import { changeTo, comesTo, failed, type Planned, planFault, type Row } from '../draft.ts'
import { related } from '../relations.ts'
import { cameIn, ticketNamed, titleOf } from './named.server.ts'
import { readTicket, type SaidTicket } from './read.ts'
import {
  filedTickets,
  limitsOfDays,
  numbersFrom,
  type StoredTicket,
  storedTickets,
  usualLevels,
} from './stored.server.ts'
import { bornTicket, type ToldTicket } from './ticket-drafts.server.ts'

/** Plans tickets of the past on their own days. One of the same firm and title that came in at the same time is the same. */
export const planTickets: Planner = async (ctx, rows, desk, found) => {
  const read = rows.map((row) => readRow(row, found, desk))
  const fine = read.flatMap(({ told }) => told ?? [])
  const mergedInto = fine.flatMap(({ said }) => (said.mergedInto ? titleOf(said.mergedInto) : []))
  const [stored, filed, limitsOn, levelOf, calendar] = await Promise.all([
    storedTickets(ctx, [...fine.map(({ said }) => folded(said.title)), ...mergedInto.map(folded)]),
    filedTickets(ctx, desk, mergedInto),
    limitsOfDays(ctx),
    usualLevels(ctx),
    loadCalendar(ctx.db),
  ])
  const seen: ToldTicket[] = []
  const planned = read.map(({ row, name, faults, told }) => {
    if (!told) return { plan: failed(row, name, faults) }
    const known = stored.find((one) => isTicket(one, told))
    if (known)
      return { plan: comesTo(name, known.id, [changeTo('tickets', known, addedTo(known, told.said))]) }
    // Said twice in one file, it was one matter.
    if (seen.some((one) => isTwice(one, told))) return { plan: comesTo(name, row.recordId, []) }
    const policy = limitsOn(told.said.receivedDay)
    if (!policy) return { plan: failed(row, name, [planFault('notFound', 'level')]) }
    const mergedIntoId = told.said.mergedInto
      ? (ticketNamed(told.said.mergedInto, { stored, filed })?.id ?? null)
      : null
    if (told.said.state === 'merged' && mergedIntoId === null)
      return {
        plan: failed(row, name, [
          planFault('notFound', 'outcome.mergedInto', told.said.mergedInto ?? undefined),
        ]),
      }
    seen.push(told)
    const measures = { policy, calendar, level: told.said.level ?? levelOf(told.said.categoryCode) }
    return { told: { ...told, mergedIntoId }, measures, name }
  })
  const numberOf = await numbersFor(
    ctx,
    planned.flatMap(({ told }) => told ?? []),
    desk,
  )
  return planned.map(
    ({ plan, told, measures, name }): Planned =>
      plan ?? comesTo(name, told.row.recordId, bornTicket(told, numberOf(told), measures, desk)),
  )
}

/** Numbers are given when the tickets are written: trying takes none. */
async function numbersFor(ctx: Context, fine: readonly ToldTicket[], desk: Desk) {
  const next =
    desk.isTrying || fine.length === 0
      ? () => ''
      : await numbersFrom(
          ctx,
          fine.map(({ said }) => said.receivedDay),
        )
  return ({ said }: ToldTicket) => next(said.receivedDay)
}

type Read = { row: Row; name: string; faults: PlanFault[]; told: ToldTicket | null }

function readRow(row: Row, found: ReadonlyMap<string, Found>, desk: Desk): Read {
  const { ids, faults, names } = related(row.lookups, found)
  const { said, faults: wrong } = readTicket(row, desk.today)
  const name = said?.title ?? names[0] ?? ''
  if (!said || faults.length > 0) return { row, name, faults: [...faults, ...wrong], told: null }
  const authorId =
    (row.parts.find(({ part }) => part === 'history')?.values.author as string | undefined) ?? null
  const author = { id: authorId, name: authorId ? (desk.names.get(authorId) ?? null) : null }
  const told = { row, said, enterpriseId: ids.enterpriseId?.[0] ?? null, author, mergedIntoId: null }
  return { row, name, faults: [], told }
}

const isTicket = (stored: StoredTicket, { said, enterpriseId }: ToldTicket) =>
  stored.enterpriseId === enterpriseId &&
  folded(stored.title) === folded(said.title) &&
  cameIn(stored.receivedAt, said.receivedDay, said.receivedTime)

const isTwice = (one: ToldTicket, other: ToldTicket) =>
  one.enterpriseId === other.enterpriseId &&
  folded(one.said.title) === folded(other.said.title) &&
  cameIn(
    one.said.receivedAt,
    other.said.receivedDay,
    other.said.receivedTime ?? timeOf(other.said.receivedAt),
  )

/** What a row adds to a ticket that is there: where that says something already, it stays, and is told to nobody. */
function addedTo(stored: StoredTicket, said: SaidTicket) {
  const added = (name: 'description' | 'siteAddress' | 'rootCause') =>
    stored[name] === null ? (said[name] ?? undefined) : undefined
  return {
    description: added('description'),
    siteAddress: added('siteAddress'),
    rootCause: added('rootCause'),
  }
}
