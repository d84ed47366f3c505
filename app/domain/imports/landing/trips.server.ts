import { getTableColumns, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { instantOf } from '#app/domain/calendar.ts'
import { folded } from '#app/domain/folding.server.ts'
import { listed } from '#app/domain/listed.server.ts'
import { broken } from '#app/domain/record.ts'
import { tripFacts, tripRules } from '#app/domain/visits/forms.ts'
import { type tripMembers, trips } from '#db/schema/visits.ts'
import type { PlanFaultCode } from '../imports.ts'
import type { Planner } from './described.server.ts'
import { type Desk, enteredBy } from './desk.ts'
import { changeTo, comesTo, type Draft, failed, type Planned, planFault, type Row } from './draft.ts'
import { validated } from './validated.ts'

type Said = { [K in keyof typeof tripFacts]: z.output<(typeof tripFacts)[K]> }
const asked = ['title', 'cityCode', 'fromOn', 'toOn', 'memberIds'] as const

/** Plans trips of the past. One of the same title that began on the same day is the same. */
export const planTrips: Planner = async (ctx, rows, desk) => {
  const read = rows.map((row) => readTrip(row))
  const days = read.flatMap(({ said }) => (typeof said.fromOn === 'string' ? [said.fromOn] : []))
  const stored = await ctx.db
    .select({
      ...getTableColumns(trips),
      members: sql<string[]>`array(select m.account_id::text from trip_members m where m.trip_id = trips.id)`,
    })
    .from(trips)
    .where(sql`${trips.deletedAt} is null and ${trips.fromOn} in (select value::date from ${listed(days)})`)
  const seen: Said[] = []
  const isSame = (one: { title: string; fromOn: string }, other: Said) =>
    one.fromOn === other.fromOn && folded(one.title) === folded(other.title)
  return read.map(({ row, name, said, faults }): Planned => {
    const keyed = (planned: Planned) => Object.assign(planned, { nameKey: folded(name) })
    const dated = `${said.fromOn} ${name}`
    if (faults.length > 0) return keyed(failed(row, name, faults))
    const whole = said as Said
    const there = stored.find((one) => isSame(one, whole))
    if (there) {
      const added = (field: 'purpose' | 'summary') => (there[field] === null ? whole[field] : undefined)
      const change = changeTo('trips', there, { purpose: added('purpose'), summary: added('summary') })
      const members = whole.memberIds.filter((id) => !there.members.includes(id))
      return keyed(comesTo(dated, there.id, [change, ...membersOf(there.id, members)]))
    }
    if (seen.some((one) => isSame(one, whole))) return keyed(comesTo(dated, row.recordId, []))
    seen.push(whole)
    return keyed(comesTo(dated, row.recordId, bornTrip(row, whole, desk)))
  })
}

function readTrip(row: Row) {
  const { values: said, faults } = validated({ kind: 'outing', ...row.values }, tripFacts)
  const name = typeof said.title === 'string' ? said.title : ''
  const lacking = asked
    .filter((field) => said[field] === undefined && !faults.some(({ at }) => at === field))
    .map((field) => planFault('required', field))
  const wrong = Object.entries(lacking.length > 0 ? {} : broken(tripRules, said)).map(([at, code]) =>
    planFault(code as PlanFaultCode, at),
  )
  return { row, name, said, faults: [...faults, ...lacking, ...wrong] }
}

function bornTrip(row: Row, { memberIds, ...facts }: Said, desk: Desk): Draft[] {
  const author =
    (row.parts.find(({ part }) => part === 'history')?.values.author as string | undefined) ?? null
  const ownerId = author ?? memberIds[0] ?? desk.importerId
  const values = { ...facts, ownerId, ...enteredBy(desk, author ? (desk.names.get(author) ?? null) : null) }
  const told = { event: 'trip.planned', kind: 'trip', at: instantOf(facts.fromOn, '09:00'), actorId: ownerId }
  return [
    { table: 'trips', id: row.recordId, op: 'insert', values, told },
    ...membersOf(row.recordId, memberIds),
  ]
}

const membersOf = (tripId: string, memberIds: readonly string[]): Draft[] =>
  [...new Set(memberIds)].map((accountId) => ({
    table: 'tripMembers',
    id: uuidv7(),
    op: 'insert',
    values: { tripId, accountId } satisfies typeof tripMembers.$inferInsert,
  }))
