import { sql } from 'drizzle-orm'
import { listedIds } from '#app/domain/listed.server.ts'
import { contacts } from '#db/schema/enterprises.ts'
import type { Planner } from './described.server.ts'
import { comesTo, failed, planFault, sampleOf } from './draft.ts'
import { peopleOf } from './firms/beside.server.ts'
import { related } from './relations.ts'

/** Plans a sheet of people, each of a firm or an association, by name. */
export const planPeople: Planner = async (ctx, rows, _, found) => {
  const read = rows.map((row) => {
    const { ids, faults } = related(row.lookups, found)
    const [enterpriseId, associationId] = [ids.enterpriseId?.[0], ids.associationId?.[0]]
    const isLost = !row.lookups.enterpriseId && !row.lookups.associationId
    return {
      row,
      enterpriseId,
      associationId,
      faults: [...faults, ...(isLost ? [planFault('required', 'enterpriseId')] : [])],
    }
  })
  const known = await ctx.db
    .select()
    .from(contacts)
    .where(sql`${contacts.deletedAt} is null and (
      ${contacts.enterpriseId} in (${listedIds(read.flatMap(({ enterpriseId }) => enterpriseId ?? []))})
      or ${contacts.associationId} in (${listedIds(read.flatMap(({ associationId }) => associationId ?? []))}))`)
  return read.map(({ row, enterpriseId, associationId, faults }) => {
    const name = typeof row.values.name === 'string' ? row.values.name : ''
    if (faults.length > 0) return failed(row, name, faults)
    const party = enterpriseId ? { enterpriseId } : { associationId: associationId! }
    const there = known.filter((one) =>
      enterpriseId ? one.enterpriseId === enterpriseId : one.associationId === associationId,
    )
    const about = enterpriseId ? { enterpriseIds: [enterpriseId] } : { associationIds: [associationId!] }
    const { drafts, faults: wrong } = peopleOf(
      [{ part: '', word: 'contacts', values: row.values, lookups: {} }],
      party,
      there,
      about,
    )
    if (wrong.length > 0) return failed(row, name, wrong)
    const [draft] = drafts
    if (draft?.op === 'insert') {
      const values = Object.assign({}, draft.values, sampleOf(row))
      known.push({ enterpriseId: null, associationId: null, id: row.recordId, ...values } as never)
      return comesTo(name, row.recordId, [{ ...draft, id: row.recordId, values }])
    }
    return comesTo(name, draft?.id ?? row.recordId, drafts)
  })
}
