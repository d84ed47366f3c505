import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { record } from '#app/domain/activity/mutations.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { linkFiles } from '#app/domain/files/mutations.server.ts'
import { conflict, invalid, invalidField, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { projects, stageEvents, stageEvidence } from '#db/schema/projects.ts'
import type { StageApplication } from '../forms.ts'
import { aboutProject, getFullProject } from '../mutations.server.ts'
import { type FullProject, getProject, openMove } from '../page/page.server.ts'
import { againstApplying } from '../permissions.ts'
import { ensureCity } from '../related.server.ts'
import { enterStage } from './arrival.server.ts'
import { isDrop, lackingEvidence, type Move, moveTo, needsReason } from './moves.ts'

/** Applies for a move; it counts only once another person confirms it. A bare lead its owner may drop at once. */
export function applyStage(ctx: Context, form: StageApplication) {
  return inTransaction(ctx, async (ctx) => {
    const project = await getFullProject(ctx, form.id)
    refuse(againstApplying(ctx.actor, project, openMove(project)))
    const move = moveTo(project, form.to)
    if (!move) throw conflict('projects.noSuchMove')
    await checkGate(ctx, move, form)
    const isOwnDrop = isDrop(project, move) && project.ownerId === ctx.actor.id
    const eventId = await insertApplication(ctx, project, move, form, isOwnDrop)
    if (isOwnDrop) await enterStage(ctx, project, move, form.version, form)
    else await save(ctx, projects, project, form.version, {})
    await record(ctx, {
      event: isOwnDrop ? 'project.stageConfirmed' : 'project.stageApplied',
      ...aboutProject(project),
      particulars: { stageEventId: eventId, kind: move.kind, from: project.stage, to: form.to },
      reason: form.reason,
    })
    return getProject(ctx, project.id)
  })
}

async function checkGate(ctx: Context, move: Move, form: StageApplication) {
  const lacking = lackingEvidence(move, form.evidence)
  if (lacking.length)
    throw invalid(
      'projects.evidence',
      Object.fromEntries(lacking.map((key) => [`evidence.${key}`, 'required'])),
    )
  if (needsReason(move) && !form.reason) throw invalidField('projects.reason', 'reason', 'required')
  if (move.kind === 'exit') await checkExit(ctx, move, form)
}

// Why it went is one of the office's reasons; a rival that won is named.
async function checkExit(ctx: Context, { toExit }: Move, form: StageApplication) {
  if (!form.reasonCode) throw invalidField('projects.exitReason', 'reasonCode', 'required')
  const kind = toExit === 'lost' ? 'lost_reason' : 'exit_reason'
  const known = and(eq(dictionaryEntries.kind, kind), eq(dictionaryEntries.code, form.reasonCode))
  if (!(await ctx.db.$count(dictionaryEntries, known)))
    throw invalidField('projects.exitReason', 'reasonCode', 'notAllowed')
  if (form.reasonCode === 'chosen_rival' && !form.rivalCityCode && !form.rivalName)
    throw invalidField('projects.exitRival', 'rivalName', 'required')
  if (form.rivalCityCode) await ensureCity(ctx, form.rivalCityCode, 'rivalCityCode')
}

async function insertApplication(
  ctx: Context,
  project: FullProject,
  move: Move,
  form: StageApplication,
  isOwnDrop: boolean,
) {
  const id = uuidv7()
  const { reasonCode, reason, rivalCityCode, rivalName } = form
  try {
    await inTransaction(ctx, (ctx) =>
      ctx.db.insert(stageEvents).values({
        id,
        projectId: project.id,
        kind: move.kind,
        fromStage: project.stage,
        fromExit: project.exit,
        toStage: move.toStage,
        toExit: move.toExit,
        ...(move.kind === 'exit' ? { reasonCode, reason, rivalCityCode, rivalName } : { reason }),
        appliedBy: ctx.actor.id,
        appliedAt: ctx.now,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        ...(isOwnDrop ? { status: 'confirmed', reviewedAt: ctx.now } : { status: 'applied' }),
      }),
    )
  } catch (error) {
    if (violated(error) === 'one_open_application') throw conflict('projects.applied')
    throw error
  }
  const given = Object.entries(form.evidence).flatMap(([requirement, description]) =>
    description ? [{ stageEventId: id, requirement, description, createdAt: ctx.now }] : [],
  )
  if (given.length) await ctx.db.insert(stageEvidence).values(given)
  await linkFiles(ctx, form.fileIds, { stageEventId: id })
  return id
}
