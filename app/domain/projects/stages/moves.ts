import type { Requirement } from './evidence.ts'
import { exitsFrom, isLead, missingFor, nextStage, sequences } from './ladder.ts'
import { type Exit, exits, type MoveKind, type Stage, type Template } from './stages.ts'

/** Where a project stands. A project that went out keeps the stage it was at. */
export type Standing = { template: Template; stage: Stage; exit: Exit | null }
export type Move = { kind: Exclude<MoveKind, 'open'>; toStage: Stage; toExit: Exit | null }

/** The move that leads from here to `to`, or null where none does. */
export function moveTo(standing: Standing, to: Stage | Exit): Move | null {
  const { template, stage, exit } = standing
  if (isExit(to))
    return !exit && exitsFrom(stage).includes(to) ? { kind: 'exit', toStage: stage, toExit: to } : null
  // A project that went out comes back to the stage it left from; its history stays.
  if (exit) return to === stage ? { kind: 'reopen', toStage: stage, toExit: null } : null
  const way = sequences[template]
  const [from, target] = [way.indexOf(stage), way.indexOf(to)]
  if (from < 0 || target < 0 || target === from) return null
  const kind = target === from + 1 ? 'forward' : target > from ? 'skip' : 'back'
  return { kind, toStage: to, toExit: null }
}

/** Everything that may be applied for now, the likeliest first. */
export function movesFrom(standing: Standing): (Stage | Exit)[] {
  const { template, stage, exit } = standing
  if (exit) return [stage]
  const way = sequences[template]
  const at = way.indexOf(stage)
  const next = nextStage(template, stage)
  return [
    ...(next ? [next] : []),
    ...exitsFrom(stage),
    ...way.slice(at + 2),
    ...way.slice(0, Math.max(0, at)),
  ]
}

export const after = (standing: Standing, move: Move): Standing => ({
  ...standing,
  stage: move.toStage,
  exit: move.toExit,
})

/** All but one step forward say why. */
export const needsReason = (move: Move) => move.kind !== 'forward'

/** What the gate asks for: a stage ahead is proved, whether reached by a step or by a jump. */
export const lackingEvidence = (move: Move, given: Partial<Record<Requirement, string>>) =>
  move.kind === 'forward' || move.kind === 'skip' ? missingFor(move.toStage, given) : []

/** A lead may be dropped by its owner at once: nothing was counted yet. */
export const isDrop = (standing: Standing, move: Move) => isLead(standing.stage) && move.toExit === 'lost'

export const isExit = (to: Stage | Exit): to is Exit => (exits as readonly string[]).includes(to)
