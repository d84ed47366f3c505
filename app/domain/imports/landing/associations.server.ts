import { sql } from 'drizzle-orm'
import { optionalDay } from '#app/domain/forms.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import { associationMembers } from '#db/schema/associations.ts'
import type { Planner } from './described.server.ts'
import { comesTo, type Draft, failed, planFault } from './draft.ts'
import { related } from './relations.ts'
import { validated } from './validated.ts'

/** Plans which firms belong to which associations: each pair once. */
export const planMembers: Planner = async (ctx, rows, _, found) => {
  const read = rows.map((row) => {
    const { ids, faults, names } = related(row.lookups, found)
    const said = validated(row.values, { sinceOn: optionalDay() })
    const lacking = (['id', 'enterpriseId'] as const)
      .filter((field) => !row.lookups[field])
      .map((field) => planFault('required', field))
    const [associationId = '', enterpriseId = ''] = [ids.id?.[0], ids.enterpriseId?.[0]]
    return {
      row,
      associationId,
      enterpriseId,
      said: said.values,
      name: names.join(' · '),
      faults: [...faults, ...said.faults, ...lacking],
    }
  })
  const stored = await ctx.db
    .select()
    .from(associationMembers)
    .where(
      sql`${associationMembers.associationId} in (${listedIds(read.flatMap(({ associationId }) => associationId || []))})`,
    )
  const made = new Set<string>()
  return read.map(({ row, associationId, enterpriseId, said, name, faults }) => {
    if (faults.length > 0) return failed(row, name, faults)
    const there = stored.find(
      (one) => one.associationId === associationId && one.enterpriseId === enterpriseId,
    )
    const told = {
      event: 'association.memberAdded',
      kind: 'association',
      subjectId: associationId,
      associationIds: [associationId],
      enterpriseIds: [enterpriseId],
    }
    const pair = `${associationId} ${enterpriseId}`
    const id = row.recordId
    if (there) return comesTo(name, id, [sinceChanged(id, there, said.sinceOn as string | undefined)])
    if (made.has(pair)) return comesTo(name, id, [])
    made.add(pair)
    return comesTo(name, id, [
      {
        table: 'members',
        id,
        op: 'insert',
        values: { associationId, enterpriseId, ...said },
        told,
      },
    ])
  })
}

/** A pair has no id of its own: the book of writes keeps both its ends. */
function sinceChanged(
  id: string,
  { associationId, enterpriseId, sinceOn }: typeof associationMembers.$inferSelect,
  said: string | undefined,
): Draft | null {
  if (said === undefined || said === sinceOn) return null
  return {
    table: 'members',
    id,
    op: 'update',
    values: { sinceOn: said },
    before: { sinceOn, associationId, enterpriseId },
    version: null,
  }
}
