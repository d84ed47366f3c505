import { inArray, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import { broken, shapeOf } from '#app/domain/record.ts'
import { membership } from '#app/domain/teams/membership.ts'
import { teamMembers } from '#db/schema/cadres.ts'
import type { PlanFaultCode } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import { comesTo, type Draft, failed, planFault } from '../draft.ts'
import { validated } from '../validated.ts'

type Membership = typeof teamMembers.$inferSelect
type Said = Partial<Membership>
const shape = shapeOf(membership)

/** Plans who was in which team from when to when: of one team, person and first day, it is the same. */
export const planTeamMembers: Planner = async (ctx, rows, desk) => {
  const read = rows.map((row) => ({ row, said: validated(row.values, shape) }))
  const teams = read.flatMap(({ said }) => (said.values.teamId as string | undefined) ?? [])
  const known = teams.length
    ? await ctx.db.select().from(teamMembers).where(inArray(teamMembers.teamId, teams))
    : []
  return read.map(({ row, said: { values, faults } }) => {
    const said = values as Said
    const name = desk.names.get(said.accountId ?? '') ?? ''
    const lacking = (['teamId', 'accountId', 'fromDay'] as const)
      .filter((field) => said[field] === undefined && !faults.some(({ at }) => at === field))
      .map((field) => planFault('required', field))
    const wrong = Object.entries(broken(membership.rules, said)).map(([field, code]) =>
      planFault(code as PlanFaultCode, field),
    )
    const all = [...faults, ...lacking, ...wrong]
    if (all.length > 0) return failed(row, name, all)
    const one = Object.assign({ isLeader: false, toDay: null }, said) as Membership
    const hers = known.filter(({ teamId, accountId }) => teamId === one.teamId && accountId === one.accountId)
    const there = hers.find(({ fromDay }) => fromDay === one.fromDay)
    if (there) return comesTo(name, row.recordId, [changed(row.recordId, there, said)])
    if (hers.some((other) => overlaps(other, one))) return failed(row, name, [planFault('twice', 'fromDay')])
    known.push(one)
    return comesTo(name, row.recordId, [
      { table: 'teamMembers', id: row.recordId, op: 'insert', values: one },
    ])
  })
}

/** A membership has no id of its own: the book of writes keeps what it is found by. */
function changed(id: string, there: Membership, said: Said): Draft | null {
  const fields = (['isLeader', 'toDay'] as const).filter(
    (field) => said[field] !== undefined && said[field] !== there[field],
  )
  if (fields.length === 0) return null
  const values = Object.fromEntries(fields.map((field) => [field, said[field]]))
  return { table: 'teamMembers', id, op: 'update', values, before: there, version: null }
}

type Span = { fromDay: Day; toDay: Day | null }
const overlaps = (one: Span, other: Span) =>
  (one.toDay === null || one.toDay > other.fromDay) && (other.toDay === null || other.toDay > one.fromDay)

/** Where one of them stands. */
export const membershipAt = ({ teamId, accountId, fromDay }: Record<string, unknown>) =>
  sql`team_id = ${teamId as string} and account_id = ${accountId as string} and from_day = ${fromDay as string}`
