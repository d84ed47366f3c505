import type { Context } from '#app/domain/context.ts'
import { standing } from '#app/domain/park/settings.server.ts'
import { isTopic, openTopics, type Topic, topics } from '#app/domain/park/settings.ts'
import { noteVersion } from '#app/domain/park/versions.server.ts'
import { broken, type Fields, type RecordOf, shapeOf } from '#app/domain/record.ts'
import type { PlanFaultCode } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import { changeTo, comesTo, type Draft, failed, planFault } from '../draft.ts'
import { comparing } from '../settings.server.ts'
import { validated } from '../validated.ts'

type Values = Record<string, unknown>

/** Plans what the park sets once: a sheet says it in one row, and what the row does not say stays. */
const planTopic =
  (topic: Topic): Planner =>
  async (ctx, rows) => {
    const of = topics[topic].of as unknown as RecordOf<Fields>
    const shape = shapeOf(of)
    const { version, value } = await standing(ctx.db, topic)
    return rows.map((row, at) => {
      const said = validated(row.values, shape)
      const whole: Values = Object.assign({}, value, said.values)
      const [name] = Object.values(whole)
      const lacking = Object.entries(shape)
        .filter(([field, is]) => !is.safeParse(whole[field] ?? undefined).success)
        .map(([field]) => planFault('required', field))
      const wrong = Object.entries(broken(of.rules, whole)).map(([field, code]) =>
        planFault(code as PlanFaultCode, field),
      )
      const faults = [
        ...(at > 0 ? [planFault('twice', '')] : []),
        ...said.faults,
        ...(said.faults.length > 0 ? [] : [...lacking, ...wrong]),
      ]
      if (faults.length > 0) return failed(row, String(name ?? ''), faults)
      const stored = Object.assign({ id: row.recordId, version }, value)
      const told = { event: `setting.${topic}Changed`, kind: 'setting' }
      return comesTo(String(name ?? ''), row.recordId, [changeTo(topic, stored, said.values, told)])
    })
  }

/** How sheets of what the park sets once are planned, by their words. */
export const topicPlanners: Readonly<Record<string, Planner>> = Object.fromEntries(
  openTopics.map((topic) => {
    const planner = planTopic(topic)
    return [topic, topics[topic].writer === 'leader' ? planner : comparing(planner)]
  }),
)

/** Whether a table of the book of writes is such a setting: its versions are only ever added to. */
export const isKeptInVersions = (table: string): table is Topic => isTopic(table)

/** Writes the next version; its number, or null where another was written since it was planned. */
export async function writeTopic(
  ctx: Context,
  topic: Topic,
  { values, version }: Draft & { op: 'update' },
): Promise<number | null> {
  const now = await standing(ctx.db, topic)
  if (now.version !== version) return null
  const number = now.version + 1
  await noteVersion(ctx, topic, { value: Object.assign({}, now.value, values), number })
  return number
}

/** Sets what an import changed back to what it was, but for the fields that were set otherwise since: those are answered. */
export async function restoreTopic(
  ctx: Context,
  topic: Topic,
  { before, after }: { before: Values | null; after: Values | null },
): Promise<string[]> {
  const { version, value } = await standing(ctx.db, topic)
  const fields = Object.keys(after ?? {})
  const isSame = (field: string) => JSON.stringify(value[field]) === JSON.stringify(after?.[field])
  const back = fields.filter(isSame).map((field) => [field, before?.[field] ?? null])
  if (back.length > 0) {
    const whole: Values = Object.assign({}, value, Object.fromEntries(back))
    // Nothing was set before it.
    const isBlank = Object.values(whole).every((said) => said === null)
    await noteVersion(ctx, topic, { value: isBlank ? null : whole, number: version + 1 })
  }
  return fields.filter((field) => !isSame(field))
}
