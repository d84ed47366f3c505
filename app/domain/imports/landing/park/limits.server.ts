import { sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { type FlatLimits, flatOf, limitsFrom } from '#app/domain/limits/limits.ts'
import { limitVersions } from '#app/domain/limits/queries.server.ts'
import { limitVersion } from '#app/domain/limits/version.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import { noteVersion } from '#app/domain/park/versions.server.ts'
import { broken, shapeOf } from '#app/domain/record.ts'
import type { ServiceLimits } from '#app/domain/tickets/service-limits.ts'
import type { PlanFaultCode } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import { comesTo, failed, planFault } from '../draft.ts'
import { validated } from '../validated.ts'

type Said = FlatLimits & { effectiveFrom: Day }
const shape = shapeOf(limitVersion)
const fields = Object.keys(shape) as (keyof Said)[]

/**
 * Plans versions of the service limits, in their order. One of a day that has come is written only while no request came
 * in since: those were told other limits.
 */
export const planLimits: Planner = async (ctx, rows, desk) => {
  const stored = await limitVersions(ctx)
  const versions: Said[] = [...stored]
  const last = await lastReceived(ctx)
  let number = Math.max(0, ...stored.map((one) => one.number))
  return rows.map((row) => {
    const { values, faults } = validated(row.values, shape)
    const said = values as Said
    const name = said.effectiveFrom ?? ''
    const lacking = fields
      .filter((field) => said[field] === undefined && !faults.some(({ at }) => at === field))
      .map((field) => planFault('required', field))
    const wrong = Object.entries(broken(limitVersion.rules, said)).map(([field, code]) =>
      planFault(code as PlanFaultCode, field),
    )
    const all = [...faults, ...lacking, ...wrong]
    if (all.length > 0) return failed(row, name, all)
    if (versions.some((one) => fields.every((field) => one[field] === said[field])))
      return comesTo(name, row.recordId, [])
    if (said.effectiveFrom <= desk.today && last !== null && last >= said.effectiveFrom)
      return failed(row, name, [planFault('mustBeLater', 'effectiveFrom')])
    versions.push(said)
    number += 1
    const { effectiveFrom, ...limits } = said
    const version = { number, effectiveFrom, limits: limitsFrom(limits) }
    return comesTo(name, row.recordId, [{ table: 'limits', id: row.recordId, op: 'insert', values: version }])
  })
}

/** The day of the last request that came in, or null. */
async function lastReceived({ db }: Context): Promise<Day | null> {
  const [row] = await db.execute<{ day: Day | null }>(sql`
    select (max(received_at) at time zone 'Asia/Shanghai')::date::text as day from tickets where deleted_at is null`)
  return row?.day ?? null
}

/** Keeps beside the settings what these versions say, or that they are gone. */
export async function noteLimits(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.db.execute<{ from: Day; limits: ServiceLimits }>(sql`
    select effective_from::text as from, limits from sla_policies where id in (${listedIds(ids)}) order by number`)
  for (const { from, limits } of rows) {
    const value = Object.assign({ effectiveFrom: from }, flatOf(limits))
    await noteVersion(ctx, 'limits', { value, validFrom: from })
  }
  for (let gone = ids.length - rows.length; gone > 0; gone -= 1)
    await noteVersion(ctx, 'limits', { value: null })
}
