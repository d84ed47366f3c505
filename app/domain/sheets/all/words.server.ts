import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { tables as imported, plainly } from '#app/domain/imports/landing/tables.server.ts'
import { evidenceRows, projectRows, tripRows, visitRows } from './attraction.server.ts'
import { associationRows, contactRows, enterpriseRows, memberRows } from './firms.server.ts'
import { parkRows } from './park.server.ts'
import { plainRows } from './plain.server.ts'
import { assignmentRows, extensionRows, helperRows, policyRows, ticketRows } from './service.server.ts'
import { settingRows } from './settings.server.ts'
import type { WordRows } from './word-rows.ts'

/** Every word that goes out, in the order in which it is read back: what others name stands before them. */
export const everyWord: readonly WordRows[] = [
  enterpriseRows,
  contactRows,
  associationRows,
  memberRows,
  assignmentRows,
  tripRows,
  visitRows,
  projectRows,
  ticketRows,
  helperRows,
  extensionRows,
  policyRows,
  ...plainRows,
  evidenceRows,
  ...settingRows,
  ...parkRows,
]

const tables = 'enterprises contacts associations liaison_assignments trips visits projects tickets policies'
const counted: SQL[] = tables
  .split(' ')
  .map((table) => sql`select count(*) as n from ${sql.identifier(table)} where deleted_at is null`)
  .concat(
    plainly.map(({ word, described }) => {
      const ofProjects = !('enterpriseId' in described!.fields)
      // Parts of a removed project are gone with it.
      const alive = ofProjects
        ? sql`and project_id in (select p.id from projects p where p.deleted_at is null)`
        : sql``
      return sql`select count(*) as n from ${sql.identifier(getTableName(imported[word]!))} where deleted_at is null ${alive}`
    }),
  )

/** About how many rows everything has, counted to one beyond `most`. */
export async function rowsOfAll(ctx: Context, most: number): Promise<number> {
  const [row] = await ctx.db.execute<{ n: number }>(sql`
    select sum(n)::int as n from (${sql.join(counted, sql` union all `)}
      union all select count(*) from association_members) each`)
  return Math.min(row?.n ?? 0, most + 1)
}
