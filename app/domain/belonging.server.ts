import { eq, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { inSql } from '#app/domain/in-sql.ts'
import { projects } from '#db/schema/projects.ts'
import { ensureCan } from './abilities.ts'
import type { About } from './activity/keep.server.ts'
import { readableAssociations } from './associations/access.server.ts'
import { getAssociation } from './associations/queries.server.ts'
import type { Context } from './context.ts'
import { readableEnterprises } from './enterprises/access.server.ts'
import { getEnterprise } from './enterprises/queries.server.ts'
import { fullProjects } from './projects/access.server.ts'
import { getFullProject } from './projects/mutations.server.ts'

type Parents = { enterpriseId?: string | null; associationId?: string | null; projectId?: string | null }
type Parent = keyof Parents

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
    const column = (name: string) => sql.raw(`${getTableName(table)}.${inSql(name)}`)
    const ways = parents.map((name) => sql`exists (${readable[name](ctx, column(name))})`)
    return sql`(${sql.join(ways, sql` or `)})`
  }

/** Refuses whoever does not keep the parent; one they may not read is missing. */
export async function ensureKeepsParent(ctx: Context, of: Parents) {
  const { enterpriseId, associationId, projectId } = of
  if (enterpriseId) ensureCan(await getEnterprise(ctx, enterpriseId), 'enterprises.change')
  if (associationId) ensureCan(await getAssociation(ctx, associationId), 'associations.change')
  if (projectId) ensureCan(await getFullProject(ctx, projectId), 'projects.update')
}

/** Whom an event of what belongs there concerns: its parent, and a project's firm. */
export async function aboutParent(ctx: Context, of: Parents): Promise<About> {
  const { enterpriseId, associationId, projectId = null } = of
  const firms = projectId
    ? await ctx.db.select({ id: projects.enterpriseId }).from(projects).where(eq(projects.id, projectId))
    : [{ id: enterpriseId ?? null }]
  return {
    enterpriseIds: firms.flatMap(({ id }) => id ?? []),
    associationIds: associationId ? [associationId] : [],
    projectId,
  }
}
