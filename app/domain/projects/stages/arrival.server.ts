import { and, eq, sql } from 'drizzle-orm'
import { save } from '#app/domain/activity/versions.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { projects, rivals } from '#db/schema/projects.ts'
import { landedStages } from './ladder.ts'
import type { Move } from './moves.ts'

type Project = { id: string; enterpriseId: string | null }

/** The project takes its new place from this moment on; a firm that registers becomes a resident in the same breath. */
export async function enterStage(
  ctx: Context,
  project: Project,
  move: Move,
  version: number | undefined,
  reasonCode: string | null | undefined,
) {
  const isExit = move.kind === 'exit'
  await save(ctx, projects, project, version, {
    stage: move.toStage,
    exit: move.toExit,
    ...(isExit
      ? { exitSince: ctx.now, exitReason: reasonCode ?? null }
      : { stageSince: ctx.now, exitSince: null, exitReason: null }),
  })
  if (!isExit && landedStages.includes(move.toStage)) {
    if (project.enterpriseId) await settle(ctx, project.enterpriseId)
    await beatRivals(ctx, project.id)
  }
}

async function settle(ctx: Context, enterpriseId: string) {
  const since = sql`coalesce(${enterprises.residentSince}, ${dayOf(ctx.now)}::date)`
  const version = sql`${enterprises.version} + 1`
  await ctx.db
    .update(enterprises)
    .set({ status: 'resident', residentSince: since, updatedAt: ctx.now, version })
    .where(and(eq(enterprises.id, enterpriseId), sql`${enterprises.status} <> 'resident'`))
}

/** A firm that landed here decided against the other cities. */
async function beatRivals(ctx: Context, projectId: string) {
  await ctx.db
    .update(rivals)
    .set({ result: 'lost_to_us', updatedAt: ctx.now, version: sql`${rivals.version} + 1` })
    .where(and(eq(rivals.projectId, projectId), eq(rivals.result, 'open'), sql`${rivals.deletedAt} is null`))
}
