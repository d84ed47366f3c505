import { and, asc, eq, sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects, stageEvents } from '#db/schema/projects.ts'
import { fullProjects, readableProjects } from './access.server.ts'

/** Applications that wait for this person's decision, oldest first. */
export function applicationsWaitingFor(ctx: Context) {
  const { actor } = ctx
  const mine = hasRole(actor, 'leader')
    ? sql`true`
    : hasRole(actor, 'team_leader') && actor.ledTeamIds.length
      ? sql`coalesce(${projects.teamId} in ${[...actor.ledTeamIds]}, false)`
      : sql`false`
  return ctx.db
    .select({
      projectId: projects.id,
      label: sql<string>`coalesce(${enterprises.name}, ${projects.title})`,
      sample: sql<boolean>`coalesce(${enterprises.sample}, false)`,
      kind: stageEvents.kind,
      from: stageEvents.fromStage,
      to: sql<string>`coalesce(${stageEvents.toExit}, ${stageEvents.toStage})`,
      applicant: accounts.name,
      appliedAt: stageEvents.appliedAt,
    })
    .from(stageEvents)
    .innerJoin(projects, eq(projects.id, stageEvents.projectId))
    .innerJoin(accounts, eq(accounts.id, stageEvents.appliedBy))
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(
      and(
        eq(stageEvents.status, 'applied'),
        sql`${stageEvents.appliedBy} <> ${actor.id}`,
        readableProjects(ctx),
        fullProjects(ctx),
        mine,
      ),
    )
    .orderBy(asc(stageEvents.appliedAt), asc(stageEvents.id))
    .limit(50)
}

export type WaitingApplication = Awaited<ReturnType<typeof applicationsWaitingFor>>[number]
