import { exitsFrom, nextStage, sequences } from './ladder.ts'
import type { Exit, MoveKind, Stage, Template } from './stages.ts'

/** Where a project stands. A project that went out keeps the stage it was at. */
export type Standing = { template: Template; stage: Stage; exit: Exit | null }
export type Move = { kind: Exclude<MoveKind, 'open'>; toStage: Stage; toExit: Exit | null }

/** One step forward or a jump over stages; null where `to` does not lie ahead. */
export function forwardTo({ template, stage, exit }: Standing, to: Stage): Move | null {
  const way = sequences[template]
  const [from, target] = [way.indexOf(stage), way.indexOf(to)]
  if (exit || from < 0 || target <= from) return null
  return { kind: target === from + 1 ? 'forward' : 'skip', toStage: to, toExit: null }
}

/** Back to an earlier stage of the same way. */
export function backTo({ template, stage, exit }: Standing, to: Stage): Move | null {
  const way = sequences[template]
  const target = way.indexOf(to)
  return !exit && target >= 0 && target < way.indexOf(stage)
    ? { kind: 'back', toStage: to, toExit: null }
    : null
}

export function exitTo({ stage, exit }: Standing, to: Exit): Move | null {
  return !exit && exitsFrom(stage).includes(to) ? { kind: 'exit', toStage: stage, toExit: to } : null
}

/** A project that went out comes back to the stage it left from; its history stays. */
export function reopened({ stage, exit }: Standing): Move | null {
  return exit ? { kind: 'reopen', toStage: stage, toExit: null } : null
}

/** Everything that may be applied for now. */
export function movesFrom(standing: Standing) {
  const { template, stage, exit } = standing
  const way = sequences[template]
  const at = way.indexOf(stage)
  return {
    forward: exit ? null : nextStage(template, stage),
    skips: exit ? [] : way.slice(at + 2),
    backs: exit ? [] : way.slice(0, at),
    exits: exit ? [] : exitsFrom(stage),
    reopen: exit !== null,
  }
}

export const after = (standing: Standing, move: Move): Standing => ({
  ...standing,
  stage: move.toStage,
  exit: move.toExit,
})

/** All but one step forward say why. */
export const needsReason = (move: Move) => move.kind !== 'forward'

/** A lead may be dropped by its owner at once: nothing was counted yet. */
export const isDrop = (standing: Standing, move: Move) => standing.stage === 'lead' && move.toExit === 'lost'
