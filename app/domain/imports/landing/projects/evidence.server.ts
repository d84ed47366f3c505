import { inArray, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { folded } from '#app/domain/folding.server.ts'
import { listedIds } from '#app/domain/listed.server.ts'
import { evidence } from '#app/domain/projects/parts/described.ts'
import { readHistory, type WrittenMove } from '#app/domain/projects/stages/history-text.ts'
import { shapeOf } from '#app/domain/record.ts'
import { stageEvents, stageEvidence } from '#db/schema/projects.ts'
import type { Planner } from '../described.server.ts'
import { comesTo, failed, planFault } from '../draft.ts'
import { related } from '../relations.ts'
import { validated } from '../validated.ts'

const { projectId: _, ...shape } = shapeOf(evidence)
type Said = { move?: string; requirement?: string; description?: string }

/** Plans what proved the moves of projects, each move named by its day and where it led. Said of one move once, it is the same. */
export const planEvidence: Planner = async (ctx, rows, desk, found) => {
  const read = rows.map((row) => {
    const { ids, faults } = related(row.lookups, found)
    const said = validated(row.values, shape)
    return {
      row,
      projectId: ids.projectId?.[0],
      said: said.values as Said,
      faults: [...faults, ...said.faults],
    }
  })
  const projectIds = read.flatMap(({ projectId }) => projectId ?? [])
  const [moves, known] = await Promise.all([confirmedMoves(ctx, projectIds), evidenceOf(ctx, projectIds)])
  return read.map(({ row, projectId, said, faults }) => {
    const { move = '', requirement, description } = said
    const lacking = (['move', 'requirement', 'description'] as const)
      .filter((field) => said[field] === undefined && !faults.some(({ at }) => at === field))
      .map((field) => planFault('required', field))
    const [written, ...others] = readHistory(move) ?? []
    const strange = move && (!written || others.length > 0) ? [planFault('wrongFormat', 'move')] : []
    const lost = row.lookups.projectId ? [] : [planFault('required', 'projectId')]
    const all = [...faults, ...lacking, ...strange, ...lost]
    if (all.length > 0 || !written || !projectId) return failed(row, move, all)
    const there = moves.find((one) => one.projectId === projectId && isMove(one, written))
    // While it is tried, the moves of a project that the same file makes are not there yet.
    const isToCome = desk.isTrying && !moves.some((one) => one.projectId === projectId)
    if (!there && !isToCome) return failed(row, move, [planFault('notFound', 'move', move)])
    const same = known.find(
      (one) =>
        one.stageEventId === there?.id &&
        one.requirement === requirement &&
        folded(one.description) === folded(description ?? ''),
    )
    if (same) return comesTo(move, same.id, [])
    const values = { stageEventId: there?.id, requirement, description }
    if (there) known.push(Object.assign({ id: row.recordId }, values) as (typeof known)[number])
    return comesTo(move, row.recordId, [{ table: 'evidence', id: row.recordId, op: 'insert', values }])
  })
}

type Move = Awaited<ReturnType<typeof confirmedMoves>>[number]

const isMove = ({ at, toStage, toExit, precision }: Move, { on, to }: WrittenMove) => {
  const day = dayOf(at!)
  return (toExit ?? toStage) === to && on === (precision === 'day' ? day : day.slice(0, 4))
}

const confirmedMoves = (ctx: Context, projectIds: readonly string[]) =>
  ctx.db
    .select({
      id: stageEvents.id,
      projectId: stageEvents.projectId,
      toStage: stageEvents.toStage,
      toExit: stageEvents.toExit,
      at: stageEvents.reviewedAt,
      precision: stageEvents.precision,
    })
    .from(stageEvents)
    .where(
      sql`${stageEvents.status} = 'confirmed' and ${stageEvents.projectId} in (${listedIds(projectIds)})`,
    )
    .orderBy(stageEvents.reviewedAt, stageEvents.appliedAt, stageEvents.id)

const evidenceOf = (ctx: Context, projectIds: readonly string[]) =>
  ctx.db
    .select({
      id: stageEvidence.id,
      stageEventId: stageEvidence.stageEventId,
      requirement: stageEvidence.requirement,
      description: stageEvidence.description,
    })
    .from(stageEvidence)
    .where(
      inArray(
        stageEvidence.stageEventId,
        sql`(select s.id from stage_events s where s.project_id in (${listedIds(projectIds)}))`,
      ),
    )
