import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { addDays, dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects, labelEnOf, labelOf, readableProjects } from './access.server.ts'
import { plannedSum } from './rows.server.ts'
import type { Exit, Stage } from './stages/stages.ts'

/** Eight weeks are ahead. */
const horizon = 56
const most = 8

/**
 * What the pipeline's next weeks bring, as far as the reader reads it in full: signings that wait to be confirmed, then the
 * days on which firms mean to decide, the nearest first.
 */
export function projectsAhead(ctx: Context) {
  const today = dayOf(ctx.now)
  const until = addDays(today, horizon)
  const pending = sql<Stage | Exit | null>`(select coalesce(s.to_exit, s.to_stage) from stage_events s
    where s.project_id = projects.id and s.status = 'applied')`
  const signing = sql<boolean>`coalesce(${pending} = 'signed', false)`
  return ctx.db
    .select({
      id: projects.id,
      label: labelOf(ctx, sql`${enterprises.name}`),
      labelEn: labelEnOf(ctx, sql`${enterprises.nameEn}`),
      sample: sql<boolean>`coalesce(${enterprises.sample}, false)`,
      stage: projects.stage,
      decisionOn: projects.decisionOn,
      signing,
      /** 分. */
      planned: sql<number | null>`${plannedSum}::float8`,
    })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(
      and(
        readableProjects(ctx),
        fullProjects(ctx),
        isNull(projects.exit),
        sql`projects.id in (
          select s.project_id from stage_events s where s.status = 'applied' and s.to_exit is null and s.to_stage = 'signed'
          union all select id from projects where deleted_at is null and exit is null
            and decision_on between ${today} and ${until})`,
      ),
    )
    .orderBy(sql`${signing} desc`, asc(projects.decisionOn), asc(projects.id))
    .limit(most)
}
export type ProjectAhead = Awaited<ReturnType<typeof projectsAhead>>[number]
