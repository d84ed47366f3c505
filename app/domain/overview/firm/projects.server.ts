import { and, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { called } from '#app/domain/named.server.ts'
import { onceARow } from '#app/domain/once-a-row.server.ts'
import { accounts, teams } from '#db/schema/cadres.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects, namedProjects } from '../reading.server.ts'

/** The firm's projects: stage, team and since when for all; owner, amounts and next step for full readers. */
export function firmProjects(ctx: Context, enterpriseId: string) {
  const { is: full, row } = onceARow(fullProjects(ctx))
  const ifFull = <T>(value: unknown) => sql<T | null>`case when ${full} then ${value} end`
  const amount = (kind: string) => sql`(select sum(m.amount)::text from project_amounts m
    where m.project_id = projects.id and m.kind = ${kind} and m.deleted_at is null)`
  return ctx.db
    .select({
      id: projects.id,
      template: projects.template,
      stage: projects.stage,
      stageSince: projects.stageSince,
      exit: projects.exit,
      team: teams.name,
      teamEn: teams.nameEn,
      access: sql<'full' | 'card'>`case when ${full} then 'full' else 'card' end`,
      title: ifFull<string>(projects.title),
      codeName: ifFull<string>(projects.codeName),
      channel: ifFull<string>(projects.channel),
      owner: ifFull<string>(called(ctx, accounts)),
      nextStep: ifFull<string>(projects.nextStep),
      planned: ifFull<number>(amount('planned')).mapWith(fen),
      contracted: ifFull<number>(amount('contracted')).mapWith(fen),
      arrived: ifFull<number>(amount('arrived')).mapWith(fen),
    })
    .from(projects)
    .leftJoin(teams, eq(teams.id, projects.teamId))
    .leftJoin(accounts, eq(accounts.id, projects.ownerId))
    .crossJoinLateral(row)
    .where(and(eq(projects.enterpriseId, enterpriseId), namedProjects(ctx, full)))
    .orderBy(sql`projects.exit is null desc`, desc(projects.stageSince), projects.id)
    .limit(20)
}
export type FirmProject = Awaited<ReturnType<typeof firmProjects>>[number]

const fen = (value: string) => Number(value)
