import { aliasedTable, and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { askAll } from '#app/domain/ask-all.ts'
import type { Context } from '#app/domain/context.ts'
import { filesOf } from '#app/domain/files/queries.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { standingColumns } from '#db/columns.ts'
import { associations } from '#db/schema/associations.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { fileLinks } from '#db/schema/files.ts'
import { places } from '#db/schema/places.ts'
import {
  milestones,
  projectAmounts,
  projectCollaborators,
  projects,
  rivals,
  stageEvents,
  stageEvidence,
} from '#db/schema/projects.ts'
import { projectAbilities } from '../permissions.ts'
import { getProjectCard } from '../queries.server.ts'

/** One project: its card, and for full readers everything that belongs to it. */
export async function getProject(ctx: Context, id: string, asked = getProjectCard(ctx, id)) {
  const { card, facts, moves, amounts, rivals, milestones, collaborators } = await askAll({
    card: asked,
    facts: readFacts(ctx, id),
    moves: listMoves(ctx, id),
    amounts: listAmounts(ctx, id),
    rivals: listRivals(ctx, id),
    milestones: listMilestones(ctx, id),
    collaborators: listCollaborators(ctx, id),
  })
  if (card.access === 'card') return { ...card, access: 'card' as const }
  const collaboratorIds = collaborators.map(({ id }) => id)
  return {
    ...card,
    access: 'full' as const,
    collaboratorIds,
    ...facts,
    moves,
    amounts,
    rivals,
    milestones,
    collaborators,
    abilities: projectAbilities(ctx.actor, { ...card, collaboratorIds }, openMove({ moves })),
  }
}

/** The application that waits for a decision; of a project there is one at most. */
export const openMove = <M extends { status: string }>({ moves }: { moves: readonly M[] }) =>
  moves.find(({ status }) => status === 'applied') ?? null

export type Project = Awaited<ReturnType<typeof getProject>>
export type FullProject = Extract<Project, { access: 'full' }>

const referrerFirm = aliasedTable(enterprises, 'referrer_firm')

async function readFacts(ctx: Context, id: string) {
  const [row] = await ctx.db
    .select({
      titleEn: projects.titleEn,
      channel: projects.channel,
      referrerEnterpriseId: projects.referrerEnterpriseId,
      referrerEnterprise: calledIfAny(ctx, referrerFirm),
      referrerAssociationId: projects.referrerAssociationId,
      referrerAssociation: calledIfAny(ctx, associations),
      referrerName: projects.referrerName,
      isKeyProject: projects.isKeyProject,
      need: projects.need,
      decisionOn: projects.decisionOn,
      nextStep: projects.nextStep,
      exitReason: projects.exitReason,
      isImported: sql<boolean>`${projects.recordedBy} is not null`,
      originalAuthor: projects.originalAuthor,
    })
    .from(projects)
    .leftJoin(referrerFirm, eq(referrerFirm.id, projects.referrerEnterpriseId))
    .leftJoin(associations, eq(associations.id, projects.referrerAssociationId))
    .where(eq(projects.id, id))
  return row!
}

const reviewer = aliasedTable(accounts, 'reviewer')

/** The project's moves, newest first, each with its evidence and files. */
async function listMoves(ctx: Context, projectId: string) {
  const ofProject = sql`(select id from stage_events where project_id = ${projectId})`
  const asked = ctx.db
    .select({
      id: stageEvents.id,
      kind: stageEvents.kind,
      fromStage: stageEvents.fromStage,
      toStage: stageEvents.toStage,
      fromExit: stageEvents.fromExit,
      toExit: stageEvents.toExit,
      reasonCode: stageEvents.reasonCode,
      reason: stageEvents.reason,
      rivalName: stageEvents.rivalName,
      rivalCity: places.name,
      rivalCityEn: places.nameEn,
      appliedBy: stageEvents.appliedBy,
      applicant: called(ctx, accounts),
      appliedAt: stageEvents.appliedAt,
      status: stageEvents.status,
      reviewedBy: stageEvents.reviewedBy,
      reviewer: calledIfAny(ctx, reviewer),
      reviewedAt: stageEvents.reviewedAt,
      reviewNote: stageEvents.reviewNote,
      precision: stageEvents.precision,
    })
    .from(stageEvents)
    .leftJoin(accounts, eq(accounts.id, stageEvents.appliedBy))
    .leftJoin(reviewer, eq(reviewer.id, stageEvents.reviewedBy))
    .leftJoin(places, eq(places.code, stageEvents.rivalCityCode))
    .where(eq(stageEvents.projectId, projectId))
    .orderBy(desc(stageEvents.appliedAt), desc(stageEvents.id))
  const { moves, evidence, files } = await askAll({
    moves: asked,
    evidence: ctx.db
      .select({
        moveId: stageEvidence.stageEventId,
        requirement: stageEvidence.requirement,
        description: stageEvidence.description,
      })
      .from(stageEvidence)
      .where(inArray(stageEvidence.stageEventId, ofProject))
      .orderBy(asc(stageEvidence.id)),
    files: filesOf(ctx, inArray(fileLinks.stageEventId, ofProject)),
  })
  return moves.map((move) => ({
    ...move,
    evidence: evidence.filter(({ moveId }) => moveId === move.id),
    files: files.filter(({ stageEventId }) => stageEventId === move.id),
  }))
}

function listMilestones(ctx: Context, projectId: string) {
  return ctx.db
    .select(standingColumns(milestones))
    .from(milestones)
    .where(and(eq(milestones.projectId, projectId), isNull(milestones.deletedAt)))
    .orderBy(asc(milestones.position), asc(milestones.id))
}

function listAmounts(ctx: Context, projectId: string) {
  return ctx.db
    .select(standingColumns(projectAmounts))
    .from(projectAmounts)
    .where(and(eq(projectAmounts.projectId, projectId), isNull(projectAmounts.deletedAt)))
    .orderBy(asc(projectAmounts.createdAt), asc(projectAmounts.id))
}

function listRivals(ctx: Context, projectId: string) {
  return ctx.db
    .select({
      id: rivals.id,
      version: rivals.version,
      cityCode: rivals.cityCode,
      city: places.name,
      cityEn: places.nameEn,
      name: rivals.name,
      offer: rivals.offer,
      result: rivals.result,
    })
    .from(rivals)
    .leftJoin(places, eq(places.code, rivals.cityCode))
    .where(and(eq(rivals.projectId, projectId), isNull(rivals.deletedAt)))
    .orderBy(asc(rivals.createdAt), asc(rivals.id))
}

function listCollaborators(ctx: Context, projectId: string) {
  return ctx.db
    .select({ id: accounts.id, name: called(ctx, accounts) })
    .from(projectCollaborators)
    .innerJoin(accounts, eq(accounts.id, projectCollaborators.accountId))
    .where(eq(projectCollaborators.projectId, projectId))
    .orderBy(asc(accounts.name), asc(accounts.id))
}
