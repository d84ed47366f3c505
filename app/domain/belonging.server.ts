import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { readableAssociations } from './associations/access.server.ts'
import type { Context } from './context.ts'
import { readableEnterprises } from './enterprises/access.server.ts'
import { fullProjects } from './projects/access.server.ts'

type Parent = 'enterpriseId' | 'associationId' | 'projectId'

/** Who reads a parent whole reads what belongs to it; a card says nothing of that. */
const readable: Record<Parent, (ctx: Context, id: SQL) => SQL> = {
  enterpriseId: ({ actor }, id) => sql`select 1 from enterprises
    where enterprises.id = ${id} and ${readableEnterprises(actor)}`,
  associationId: ({ actor }, id) => sql`select 1 from associations
    where associations.id = ${id} and ${readableAssociations(actor)}`,
  projectId: (ctx, id) => sql`select 1 from projects
    where projects.id = ${id} and projects.deleted_at is null and ${fullProjects(ctx)}`,
}

/** Rows of `table` whose parent the reader reads whole. */
export const readableWithin =
  (table: PgTable, parents: readonly Parent[]) =>
  (ctx: Context): SQL => {
    // Written out: in a select of one table its columns come without their table, and would be the subquery's own.
    const column = (name: string) =>
      sql.raw(`${getTableName(table)}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
    const ways = parents.map((name) => sql`exists (${readable[name](ctx, column(name))})`)
    return sql`(${sql.join(ways, sql` or `)})`
  }
