import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { refuse } from '#app/domain/refusal.ts'
import { projects, stageEvents } from '#db/schema/projects.ts'
import type { StageDecision, StageRefusal } from '../forms.ts'
import { aboutProject, getFullProject } from '../mutations.server.ts'
import { type FullProject, getProject, openMove } from '../page/page.server.ts'
import { againstDeciding, againstWithdrawing } from '../permissions.ts'
import { enterStage } from './arrival.server.ts'
import type { Move } from './moves.ts'

/** Confirms the open application: from now on the project stands there, dated by this moment. */
export function confirmStage(ctx: Context, form: StageDecision) {
  return decide(ctx, form, 'confirmed', (ctx, project, application) => {
    const { kind, toStage, toExit } = application
    const move = { kind, toStage: toStage ?? project.stage, toExit } as Move
    return enterStage(ctx, project, move, form.version, application)
  })
}

/** Refuses it, with a word to the applicant; the project stays where it is. */
export function refuseStage(ctx: Context, form: StageRefusal) {
  return decide(ctx, form, 'refused', async (ctx, project) => {
    await save(ctx, projects, project, form.version, {})
  })
}

/** The applicant takes it back before anyone decided. */
export function withdrawStage(ctx: Context, form: StageDecision) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    const application = openMove(project)
    refuse(againstWithdrawing(ctx.actor, application))
    await save(ctx, projects, project, form.version, {})
    await close(ctx, application!.id, { status: 'withdrawn', reviewNote: form.note ?? null })
    const particulars = { stageEventId: application!.id }
    await record(ctx, { event: 'project.stageWithdrawn', ...aboutProject(project), particulars })
    return getProject(ctx, project.id)
  })
}

type Application = FullProject['moves'][number]

function decide(
  ctx: Context,
  form: StageDecision,
  status: 'confirmed' | 'refused',
  follow: (ctx: Context, project: FullProject, application: Application) => Promise<void>,
) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    const application = openMove(project)
    refuse(againstDeciding(ctx.actor, project, application))
    // The project's version lets one decision through; whoever comes second is told who was faster.
    await follow(ctx, project, application!)
    const reviewed = { reviewedBy: ctx.actor.id, reviewedAt: ctx.now, reviewNote: form.note ?? null }
    await close(ctx, application!.id, { status, ...reviewed })
    const { id, kind, fromStage, toExit, toStage } = application!
    await record(ctx, {
      event: status === 'confirmed' ? 'project.stageConfirmed' : 'project.stageRefused',
      ...aboutProject(project),
      particulars: { stageEventId: id, kind, from: fromStage, to: toExit ?? toStage },
      reason: form.note,
    })
    return getProject(ctx, project.id)
  })
}

function close(ctx: Context, id: string, changes: Partial<typeof stageEvents.$inferSelect>) {
  return ctx.db
    .update(stageEvents)
    .set({ ...changes, updatedAt: ctx.now, version: sql`${stageEvents.version} + 1` })
    .where(and(eq(stageEvents.id, id), eq(stageEvents.status, 'applied')))
}
