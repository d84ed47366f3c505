import { and, eq, inArray, isNull } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import { canAssignOwner, deciders } from '#app/domain/projects/permissions.ts'
import { listMyTasks } from '#app/domain/tasks/queries.server.ts'
import { projects } from '#db/schema/projects.ts'

/** One's open tasks; `allots` where its project is a lead without an owner and naming one is the reader's. */
export async function myTasks(ctx: Context) {
  const { items } = await listMyTasks(ctx, { status: 'open', after: undefined })
  const ofProjects = items.flatMap(({ projectId }) => projectId ?? [])
  const waiting = new Set(ofProjects.length ? await ownerless(ctx, ofProjects) : [])
  return items.map((task) => ({ ...task, allots: task.projectId !== null && waiting.has(task.projectId) }))
}

async function ownerless(ctx: Context, ids: string[]) {
  if (!hasRole(ctx.actor, ...deciders)) return []
  const rows = await ctx.db
    .select({ id: projects.id, ownerId: projects.ownerId, teamId: projects.teamId })
    .from(projects)
    .where(
      and(
        inArray(projects.id, ids),
        eq(projects.stage, 'lead'),
        isNull(projects.ownerId),
        isNull(projects.exit),
        isNull(projects.deletedAt),
        fullProjects(ctx),
      ),
    )
  return rows.filter((project) => canAssignOwner(ctx.actor, project)).map(({ id }) => id)
}
