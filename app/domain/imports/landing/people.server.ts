import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { listed, listedIds } from '#app/domain/listed.server.ts'
import { contacts } from '#db/schema/enterprises.ts'
import type { Planner } from './described.server.ts'
import type { Desk } from './desk.ts'
import { comesTo, failed, planFault, type Row, sampleOf } from './draft.ts'
import { peopleOf } from './firms/beside.server.ts'
import { related } from './relations.ts'

/** Plans a sheet of people, each of a firm or an association, by name; two of one name by their posts. */
export const planPeople: Planner = async (ctx, rows, desk, found) => {
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
  const filed = await filedPeople(ctx, desk, rows)
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
      ({ post }) => filed.some((one) => isHomonym(one, row) && one.post === post),
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

type Filed = { sheet: number; row: number; name: string; post: string | null; lookups: string }

/** People of these names in the whole file. */
async function filedPeople(ctx: Context, desk: Desk, rows: readonly Row[]): Promise<Filed[]> {
  const names = rows.flatMap(({ values }) => (typeof values.name === 'string' ? values.name : []))
  return [
    ...(await ctx.db.execute<Filed>(sql`
      select r.sheet, r.row, r.read -> 'values' ->> 'name' as name, r.read -> 'values' ->> 'post' as post,
        r.read ->> 'lookups' as lookups
      from import_rows r where r.import_id = ${desk.importId} and r.word = 'contacts'
        and r.read -> 'values' ->> 'name' in (select value from ${listed([...new Set(names)])})`)),
  ]
}

/** Whether another row of the file says the same name of the same party, and another post. */
const isHomonym = (one: Filed, { sheet, row, values, lookups }: Row) =>
  (one.sheet !== sheet || one.row !== row) &&
  one.name === values.name &&
  one.post !== (values.post ?? null) &&
  JSON.stringify(sorted(JSON.parse(one.lookups))) === JSON.stringify(sorted(lookups))

const sorted = (lookups: Row['lookups']) =>
  Object.values(lookups)
    .flat()
    .map(({ kind, name = '', code = '' }) => `${kind} ${code || name}`)
    .sort()
