import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { endCare } from '#app/domain/liaison/care.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { landedStages } from './stages/ladder.ts'

type Leaving = { project: { id: string; enterpriseId: string | null }; status: 'left' | 'prospect' }

/**
 * The firm whose landed project left, or turned out not to have landed, is in the park no more and nobody's to look
 * after: unless another project of its keeps it here, or it was here before this one landed.
 */
export async function unsettle(ctx: Context, { project, status }: Leaving, reason: string | undefined) {
  const id = project.enterpriseId
  const [firm] = await ctx.db.execute<{ status: string }>(sql`
    select f.status from enterprises f
    where f.id = ${id} and f.status = 'resident' and f.deleted_at is null
      and not exists (select 1 from projects p where p.enterprise_id = f.id and p.id <> ${project.id}
        and p.deleted_at is null and p.stage in ${landedStages} and (p.exit is null or p.exit = 'shelved'))
      and not exists (select 1 from stage_events e where e.project_id = ${project.id} and e.status = 'confirmed'
        and e.to_exit is null and e.to_stage in ${landedStages}
        having min((e.reviewed_at at time zone 'Asia/Shanghai')::date) > f.resident_since)`)
  if (!firm || !id) return
  await ctx.db
    .update(enterprises)
    .set({
      status,
      updatedAt: ctx.now,
      version: sql`${enterprises.version} + 1`,
      ...(status === 'prospect' ? { residentSince: null } : {}),
    })
    .where(and(eq(enterprises.id, id), eq(enterprises.status, 'resident')))
  await record(ctx, {
    event: 'enterprise.placed',
    subject: { kind: 'enterprise', id },
    enterpriseIds: [id],
    projectId: project.id,
    fields: ['status'],
    particulars: { from: 'resident', to: status },
    reason,
  })
  await endCare(ctx, id, dayOf(ctx.now), reason)
}
