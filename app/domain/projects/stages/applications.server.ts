import { and, asc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { called, calledAs } from '#app/domain/named.server.ts'
import { accounts, teams } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects, stageEvents } from '#db/schema/projects.ts'
import { decidableMoves, fullProjects, readableProjects } from '../access.server.ts'
import type { Exit, Stage } from './stages.ts'

/** Applications that wait for this person's decision, oldest first. */
export function applicationsWaitingFor(ctx: Context) {
  return ctx.db
    .select({
      id: stageEvents.id,
      projectId: projects.id,
      label: sql<string>`coalesce(${enterprises.name}, ${projects.title})`,
      labelEn: sql<string | null>`coalesce(${enterprises.nameEn}, ${projects.titleEn})`,
      title: projects.title,
      sample: sql<boolean>`coalesce(${enterprises.sample}, false)`,
      team: teams.name,
      teamEn: teams.nameEn,
      kind: stageEvents.kind,
      from: stageEvents.fromStage,
      to: sql<Stage | Exit>`coalesce(${stageEvents.toExit}, ${stageEvents.toStage})`,
      reason: stageEvents.reason,
      applicant: called(ctx, accounts),
      appliedAt: stageEvents.appliedAt,
    })
    .from(stageEvents)
    .innerJoin(projects, eq(projects.id, stageEvents.projectId))
    .innerJoin(accounts, eq(accounts.id, stageEvents.appliedBy))
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .leftJoin(teams, eq(teams.id, projects.teamId))
    .where(
      and(eq(stageEvents.status, 'applied'), readableProjects(ctx), fullProjects(ctx), decidableMoves(ctx)),
    )
    .orderBy(asc(stageEvents.appliedAt), asc(stageEvents.id))
    .limit(50)
}

export type WaitingApplication = Awaited<ReturnType<typeof applicationsWaitingFor>>[number]

/** Who could decide on a project of this team besides `not`: its leaders, then the leadership. */
export async function decidersOf(
  ctx: Context,
  project: { teamId: string | null; ownerId: string | null },
  not: string,
) {
  const rows = await ctx.db.execute<{ name: string; leads: boolean }>(sql`
    select ${calledAs(ctx, 'a')} as name, exists (select 1 from team_members m where m.account_id = a.id and m.is_leader
        and m.team_id = ${project.teamId}::uuid and m.to_day is null) as leads
    from accounts a join account_roles r on r.account_id = a.id and r.to_day is null
    where a.disabled_at is null and a.id <> ${not}::uuid and r.role in ('team_leader', 'leader')
      and (r.role = 'leader' or (a.id is distinct from ${project.ownerId}::uuid and exists (select 1 from team_members m
        where m.account_id = a.id and m.is_leader and m.team_id = ${project.teamId}::uuid and m.to_day is null)))
    order by leads desc, a.name limit 3`)
  return [...new Set([...rows].map(({ name }) => name))]
}
