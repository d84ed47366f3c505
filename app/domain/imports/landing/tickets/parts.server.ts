import { inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { type Day, instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { flag, id, oneOf, optionalDay, optionalId, optionalText, text } from '#app/domain/forms.ts'
import { helperKinds } from '#app/domain/tickets/ticket.ts'
import { ticketExtensions } from '#db/schema/ticket-work.ts'
import { ticketHelpers } from '#db/schema/tickets.ts'
import type { PlanFault } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import { comesTo, type Draft, failed, planFault } from '../draft.ts'
import { related } from '../relations.ts'
import { validated } from '../validated.ts'
import { ticketNamed, ticketsNamed } from './named.server.ts'
import { exactTime } from './read.ts'

type Values = Record<string, unknown>
type Stored = Values & { id: string; ticketId: string }
type Part = {
  table: string
  of: PgTable & { ticketId: PgColumn }
  shape: Record<string, z.ZodType>
  needs: readonly string[]
  /** Its moments by their columns, as the row says them: a day and a time. */
  moments: Readonly<Record<string, string>>
  /** What else must hold. */
  faults?: (said: Values) => PlanFault[]
  values: (said: Values) => Values
  isIt: (stored: Stored, values: Values) => boolean
}

const momentShape = (names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`${name}On`, optionalDay()],
      [`${name}Time`, exactTime()],
    ]),
  )
const sameTime = (one: unknown, other: unknown) =>
  (one as Date | null)?.getTime() === (other as Date | null)?.getTime()

const helpers: Part = {
  table: 'helpers',
  of: ticketHelpers,
  shape: Object.assign(
    {
      ticket: text(200),
      kind: oneOf(helperKinds),
      accountId: optionalId(),
      name: optionalText(60),
      firm: optionalText(120),
      trade: optionalText(60),
      electrical: flag(),
      certificateNumber: optionalText(60),
      feeBearer: optionalText(120),
      sample: flag(),
    },
    momentShape(['called', 'arrived', 'left']),
  ),
  needs: ['ticket', 'kind'],
  moments: { calledAt: 'called', arrivedAt: 'arrived', leftAt: 'left' },
  faults: ({ accountId, name }) => (accountId || name ? [] : [planFault('required', 'name')]),
  values: ({ kind, accountId = null, name, electrical = false, sample = false, ...said }) => ({
    kind,
    accountId,
    // One of ours is called as the account is.
    name: accountId ? null : name,
    firm: said.firm ?? null,
    trade: said.trade ?? null,
    electrical,
    certificateNumber: said.certificateNumber ?? null,
    feeBearer: said.feeBearer ?? null,
    sample,
  }),
  isIt: (stored, { accountId, name, firm, trade }) =>
    accountId
      ? stored.accountId === accountId
      : stored.name === name && stored.firm === firm && stored.trade === trade,
}

const extensions: Part = {
  table: 'extensions',
  of: ticketExtensions,
  shape: Object.assign(
    {
      ticket: text(200),
      askedById: id(),
      reason: text(500),
      status: oneOf(['asked', 'granted', 'refused']),
      decidedById: optionalId(),
      note: optionalText(500),
    },
    momentShape(['asked', 'newDue', 'decided']),
  ),
  needs: ['ticket', 'askedById', 'askedOn', 'newDueOn', 'reason', 'status'],
  moments: { askedAt: 'asked', newDueAt: 'newDue', decidedAt: 'decided' },
  faults: ({ askedById, decidedById }) =>
    decidedById && askedById === decidedById ? [planFault('notAllowed', 'decidedById')] : [],
  values: ({ askedById, decidedById = null, reason, status, note = null }) => ({
    askedBy: askedById,
    decidedBy: decidedById,
    reason,
    status,
    note,
  }),
  isIt: (stored, values) => sameTime(stored.askedAt, values.askedAt),
}

/** Plans what hangs on requests of the past and was not said in their own rows. What is there stays as it is. */
const planPart =
  ({ table, of, shape, needs, moments, faults: also, values: valuesOf, isIt }: Part): Planner =>
  async (ctx, rows, desk, found) => {
    const read = rows.map((row) => ({
      row,
      said: validated(row.values, shape),
      firm: related(row.lookups, found),
    }))
    const known = await ticketsNamed(
      ctx,
      desk,
      read.flatMap(({ said }) => (said.values.ticket as string | undefined) ?? []),
    )
    const stored = await storedParts(
      ctx,
      of,
      known.stored.map(({ id }) => id),
    )
    return read.map(({ row, said: { values, faults }, firm }) => {
      const name = (values.ticket as string | undefined) ?? ''
      const lacking = needs
        .filter((field) => values[field] === undefined && !faults.some(({ at }) => at === field))
        .map((field) => planFault('required', field))
      const all = [...faults, ...firm.faults, ...lacking, ...(also?.(values) ?? [])]
      if (all.length > 0) return failed(row, name, all)
      const whose = { id: firm.ids.enterpriseId?.[0] ?? null, name: row.lookups.enterpriseId?.[0]?.name }
      const ticket = ticketNamed(name, known, whose)
      if (!ticket) return failed(row, name, [planFault('notFound', 'ticket', name)])
      const made = Object.assign({ ticketId: ticket.id }, valuesOf(values), momentsOf(values, moments))
      const there = stored.find((one) => one.ticketId === ticket.id && isIt(one, made))
      if (there) return comesTo(name, there.id, [])
      stored.push(Object.assign({ id: row.recordId }, made))
      const draft: Draft = { table, id: row.recordId, op: 'insert', values: made }
      return comesTo(name, row.recordId, [draft])
    })
  }

/** A day and no time is that day's morning, as of requests themselves. */
const momentsOf = (said: Values, moments: Part['moments']): Values =>
  Object.fromEntries(
    Object.entries(moments).map(([column, name]) => {
      const day = said[`${name}On`] as Day | undefined
      return [column, day ? instantOf(day, (said[`${name}Time`] as string | undefined) ?? '09:00') : null]
    }),
  )

const storedParts = async (
  { db }: Context,
  of: Part['of'],
  ticketIds: readonly string[],
): Promise<Stored[]> =>
  ticketIds.length === 0
    ? []
    : ((await db
        .select()
        .from(of as typeof ticketHelpers)
        .where(inArray(of.ticketId, ticketIds))) as unknown as Stored[])

export const planHelpers = planPart(helpers)
export const planExtensions = planPart(extensions)
