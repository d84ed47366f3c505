import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { record } from '#app/domain/activity/mutations.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { linkFiles } from '#app/domain/files/mutations.server.ts'
import { conflict, ensure, forbidden, invalid, invalidField } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { dictionaryEntries, places } from '#db/schema/places.ts'
import { projects, stageEvents, stageEvidence } from '#db/schema/projects.ts'
import type { StageApplication, StageDecision, StageRefusal } from './forms.ts'
import { type Move, missingEvidence, moveTo, needsReason, standingAfter } from './moves.ts'
import { aboutProject, getFullProject } from './mutations.server.ts'
import { getProject } from './page.server.ts'
import { canDecideMove, canWorkOn } from './permissions.ts'
import type { Exit, Stage } from './stages.ts'

type Loaded = Awaited<ReturnType<typeof getFullProject>>

/** Applies for a move; it counts only once another person confirms it. A bare lead its owner may drop at once. */
export function applyStage(ctx: Context, form: StageApplication) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    ensure(canWorkOn(ctx.actor, project), forbidden('projects.apply'))
    const move = moveTo(project, form.to)
    if (!move) throw conflict('projects.noSuchMove')
    await checkReasons(ctx, move, form)
    const id = uuidv7()
    const isDrop = move.kind === 'exit' && project.stage === 'lead' && project.ownerId === ctx.actor.id
    await insertApplication(ctx, id, project, move, form, isDrop)
    if (isDrop) await enter(ctx, project, move, form.version, form)
    else await save(ctx, projects, project, form.version, {})
    await record(ctx, {
      event: isDrop ? 'project.stageConfirmed' : 'project.stageApplied',
      ...aboutProject(project),
      particulars: { stageEventId: id, kind: move.kind, from: project.stage, to: move.to },
      reason: form.reason,
    })
    return getProject(ctx, project.id)
  })
}

/** Confirms the open application: from now on the project stands there, dated by this moment. */
export function confirmStage(ctx: Context, form: StageDecision) {
  return decide(ctx, form, 'confirmed', async (ctx, project, application) => {
    const move: Move = {
      kind: application.kind as Move['kind'],
      to: (application.toExit ?? application.toStage) as Stage | Exit,
    }
    await enter(ctx, project, move, form.version, application)
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
    const application = await openApplication(ctx, project.id)
    ensure(application.appliedBy === ctx.actor.id, forbidden('projects.withdraw'))
    await close(ctx, application.id, { status: 'withdrawn', reviewNote: form.note ?? null })
    await save(ctx, projects, project, form.version, {})
    await record(ctx, {
      event: 'project.stageWithdrawn',
      ...aboutProject(project),
      particulars: { stageEventId: application.id },
    })
    return getProject(ctx, project.id)
  })
}

type Application = typeof stageEvents.$inferSelect

function decide(
  ctx: Context,
  form: StageDecision,
  status: 'confirmed' | 'refused',
  follow: (ctx: Context, project: Loaded, application: Application) => Promise<void>,
) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    const application = await openApplication(ctx, project.id)
    ensure(application.appliedBy !== ctx.actor.id, forbidden('projects.ownApplication'))
    ensure(canDecideMove(ctx.actor, project, application.appliedBy), forbidden('projects.decide'))
    await follow(ctx, project, application)
    await close(ctx, application.id, {
      status,
      reviewedBy: ctx.actor.id,
      reviewedAt: ctx.now,
      reviewNote: form.note ?? null,
    })
    await record(ctx, {
      event: status === 'confirmed' ? 'project.stageConfirmed' : 'project.stageRefused',
      ...aboutProject(project),
      particulars: {
        ...{ stageEventId: application.id, kind: application.kind, from: application.fromStage },
        to: application.toExit ?? application.toStage,
      },
    })
    return getProject(ctx, project.id)
  })
}

async function openApplication(ctx: Context, projectId: string): Promise<Application> {
  const [application] = await ctx.db
    .select()
    .from(stageEvents)
    .where(and(eq(stageEvents.projectId, projectId), eq(stageEvents.status, 'applied')))
  if (!application) throw conflict('projects.nothingApplied')
  return application
}

function close(ctx: Context, id: string, changes: Partial<Application>) {
  return ctx.db
    .update(stageEvents)
    .set({ ...changes, updatedAt: ctx.now, version: sql`${stageEvents.version} + 1` })
    .where(eq(stageEvents.id, id))
}

async function checkReasons(ctx: Context, move: Move, form: StageApplication) {
  if (needsReason(move) && !form.reason && !form.reasonCode)
    throw invalidField('projects.reason', 'reason', 'required')
  if (move.kind === 'exit' && move.to === 'lost') {
    if (!form.reasonCode) throw invalidField('projects.lostReason', 'reasonCode', 'required')
    if (form.reasonCode === 'chosen_rival' && !form.rivalCityCode && !form.rivalName)
      throw invalidField('projects.lostRival', 'rivalName', 'required')
  }
  if (
    form.reasonCode &&
    !(await ctx.db.$count(dictionaryEntries, eq(dictionaryEntries.code, form.reasonCode)))
  )
    throw invalidField('projects.lostReason', 'reasonCode', 'notAllowed')
  if (form.rivalCityCode && !(await ctx.db.$count(places, eq(places.code, form.rivalCityCode))))
    throw invalidField('projects.related', 'rivalCityCode', 'notFound')
  if (move.kind !== 'forward') return
  const given = form.evidence.filter(({ description }) => description).map(({ requirement }) => requirement)
  const lacking = missingEvidence(move.to as Stage, given)
  if (!lacking.length) return
  const at = (key: string) =>
    Math.max(
      0,
      form.evidence.findIndex(({ requirement }) => requirement === key),
    )
  throw invalid(
    'projects.evidence',
    Object.fromEntries(lacking.map((key) => [`evidence.${at(key)}.description`, 'required'])),
  )
}

async function insertApplication(
  ctx: Context,
  id: string,
  project: Loaded,
  move: Move,
  form: StageApplication,
  isDrop: boolean,
) {
  const after = standingAfter(project, move)
  try {
    await inTransaction(ctx, (ctx) =>
      ctx.db.insert(stageEvents).values({
        ...{ id, projectId: project.id, kind: move.kind, fromStage: project.stage, fromExit: project.exit },
        ...{ toStage: move.kind === 'exit' ? null : after.stage, toExit: after.exit },
        ...{
          reasonCode: form.reasonCode,
          reason: form.reason,
          rivalCityCode: form.rivalCityCode,
          rivalName: form.rivalName,
        },
        ...{ appliedBy: ctx.actor.id, appliedAt: ctx.now, status: isDrop ? 'confirmed' : 'applied' },
        ...{ reviewedAt: isDrop ? ctx.now : null, createdAt: ctx.now, updatedAt: ctx.now },
      }),
    )
  } catch (error) {
    if (violated(error) === 'one_open_application') throw conflict('projects.applied')
    throw error
  }
  const evidence = form.evidence.flatMap(({ requirement, description }) =>
    description ? [{ stageEventId: id, requirement, description }] : [],
  )
  if (evidence.length) await ctx.db.insert(stageEvidence).values(evidence)
  await linkFiles(ctx, form.fileIds, { stageEventId: id })
}

// The project takes its new place; a firm that registers becomes a resident in the same breath.
async function enter(
  ctx: Context,
  project: Loaded,
  move: Move,
  version: number | undefined,
  why: { reasonCode?: string | null },
) {
  const after = standingAfter(project, move)
  const isExit = move.kind === 'exit'
  await save(ctx, projects, project, version, {
    ...{ stage: after.stage, exit: after.exit },
    ...(isExit
      ? { exitSince: ctx.now, exitReason: why.reasonCode ?? null }
      : { stageSince: ctx.now, exitSince: null, exitReason: null }),
  })
  if (after.stage !== 'registered' || isExit || !project.enterpriseId) return
  await ctx.db
    .update(enterprises)
    .set({
      status: 'resident',
      residentSince: sql`coalesce(${enterprises.residentSince}, ${dayOf(ctx.now)}::date)`,
      updatedAt: ctx.now,
      version: sql`${enterprises.version} + 1`,
    })
    .where(and(eq(enterprises.id, project.enterpriseId), sql`${enterprises.status} <> 'resident'`))
}
