import { inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { associations } from '#db/schema/associations.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects } from '#db/schema/projects.ts'

type Belongs = { enterpriseId?: string | null; associationId?: string | null; projectId?: string | null }

/** The names of what rows belong to, looked up once for all of them; rows whose parent the reader may not read are not asked of. */
export async function parentNames(ctx: Context, rows: readonly Belongs[]) {
  const idsOf = (of: (row: Belongs) => string | null | undefined) => [
    ...new Set(rows.flatMap((row) => of(row) ?? [])),
  ]
  const firms = idsOf(({ enterpriseId }) => enterpriseId)
  const bodies = idsOf(({ associationId }) => associationId)
  const works = idsOf(({ projectId }) => projectId)
  const named = await Promise.all([
    firms.length
      ? ctx.db
          .select({ id: enterprises.id, name: called(ctx, enterprises) })
          .from(enterprises)
          .where(inArray(enterprises.id, firms))
      : [],
    bodies.length
      ? ctx.db
          .select({ id: associations.id, name: called(ctx, associations) })
          .from(associations)
          .where(inArray(associations.id, bodies))
      : [],
    works.length
      ? ctx.db
          .select({ id: projects.id, name: projects.title })
          .from(projects)
          .where(inArray(projects.id, works))
      : [],
  ])
  const names = new Map(named.flat().map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  return ({ enterpriseId, associationId, projectId }: Belongs) => ({
    enterprise: nameOf(enterpriseId),
    association: nameOf(associationId),
    project: nameOf(projectId),
  })
}
