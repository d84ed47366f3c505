import { type Day, instantOf } from '#app/domain/calendar.ts'
import { day as aDay } from '#app/domain/forms.ts'
import { readHistory } from '#app/domain/projects/stages/history-text.ts'
import { isLanded, sequences } from '#app/domain/projects/stages/ladder.ts'
import { isExit, moveTo, type Standing } from '#app/domain/projects/stages/moves.ts'
import {
  type Exit,
  type MoveKind,
  type Stage,
  stages,
  type Template,
} from '#app/domain/projects/stages/stages.ts'
import type { PlanFault } from '../../imports.ts'
import { planFault, type Row } from '../draft.ts'

/** A move of the past: on its own day, in the order of the way. */
export type PastMove = {
  kind: MoveKind
  from: Standing | null
  toStage: Stage
  toExit: Exit | null
  at: Date
  day: Day
  precision: 'day' | 'year'
  reason: string | null
}

type Step = { on: string; to: Stage | Exit; at: string; reason?: string | undefined }
type Way = { moves: PastMove[]; faults: PlanFault[] }

const isDay = (on: string) => aDay().safeParse(on).success
const isYear = (on: string) => /^(?:19|20|21)\d{2}$/.test(on)
/** A day or a year is not over before its last day is. */
const startOf = (on: string): Day => (isYear(on) ? `${on}-01-01` : on)
const isEarlier = (one: string, other: string) =>
  isYear(one) || isYear(other) ? one.slice(0, 4) < other.slice(0, 4) : one < other

/**
 * The way a row says a project went: its whole history where a column tells that, else the days of its stages, and where
 * it stands. What happened on no day that is known is not made up: it is asked for.
 */
export function wayOf(row: Row, template: Template, today: Day): Way {
  const told = partOf(row, 'moves').said as string | undefined
  const steps = told === undefined ? stepsOf(row, template) : writtenSteps(told)
  if ('faults' in steps) return { moves: [], faults: steps.faults }
  const moves: PastMove[] = []
  let standing: Standing | null = null
  for (const [place, step] of steps.steps.entries()) {
    const fault = (code: 'ahead' | 'mustBeLater' | 'notADay') => ({
      moves: [],
      faults: [planFault(code, step.at)],
    })
    if (!isDay(step.on) && !isYear(step.on)) return fault('notADay')
    if (startOf(step.on) > today) return fault('ahead')
    const before = steps.steps[place - 1]
    if (before && isEarlier(step.on, before.on)) return fault('mustBeLater')
    const move = moved(standing, template, step, moves.at(-1))
    if (!move) return { moves: [], faults: [planFault('notAllowed', step.at)] }
    moves.push(move)
    standing = { template, stage: move.toStage, exit: move.toExit }
  }
  return { moves, faults: [] }
}

const partOf = (row: Row, part: string) => row.parts.find((one) => one.part === part)?.values ?? {}

function writtenSteps(told: string): { steps: Step[] } | { faults: PlanFault[] } {
  const read = readHistory(told)
  const isWay = read !== null && read.length > 0
  return isWay
    ? { steps: read.map((move) => ({ ...move, at: 'moves.said' })) }
    : { faults: [planFault('wrongFormat', 'moves.said')] }
}

function stepsOf(row: Row, template: Template): { steps: Step[] } | { faults: PlanFault[] } {
  const strange = row.parts.find(
    ({ part, values }) =>
      values.onDay !== undefined && isStage(part) && !sequences[template].includes(part as Stage),
  )
  if (strange) return { faults: [planFault('notAllowed', `${strange.part}.onDay`)] }
  const steps: Step[] = stages.flatMap((stage) => {
    const on = partOf(row, stage).onDay as string | undefined
    return on === undefined ? [] : [{ on, to: stage, at: `${stage}.onDay` }]
  })
  const { stage: stands, leftOn, reason } = partOf(row, 'standing') as Stands
  const recordedOn = partOf(row, 'history').recordedOn as Day | undefined
  const last = steps.at(-1)
  if (stands === undefined)
    return last
      ? { steps }
      : recordedOn
        ? { steps: [{ on: recordedOn, to: sequences[template][0] ?? 'lead', at: 'history.recordedOn' }] }
        : { faults: [planFault('required', 'standing.stage')] }
  if (stands === last?.to) return { steps }
  const way = sequences[template]
  // It stands before a stage that it is said to have reached: one of the two is wrong.
  if (last && !isExit(stands) && way.indexOf(stands) < way.indexOf(last.to as Stage))
    return { faults: [planFault('notAllowed', 'standing.stage')] }
  // The day the row was written: it stood there then.
  const on =
    (isExit(stands) ? leftOn : undefined) ??
    (last && recordedOn && isEarlier(recordedOn, last.on) ? undefined : recordedOn)
  const at = isExit(stands) ? 'standing.leftOn' : `${stands}.onDay`
  if (on === undefined) return { faults: [planFault('required', at)] }
  const opening: Step[] = isExit(stands) && !last ? [{ on, to: way[0] ?? 'lead', at }] : []
  return { steps: [...steps, ...opening, { on, to: stands, at, reason }] }
}

type Stands = { stage?: Stage | Exit; leftOn?: Day; reason?: string }
const isStage = (part: string): part is Stage => (stages as readonly string[]).includes(part)

/** The move from where the project stood to there; null where the way does not lead there. */
function moved(
  standing: Standing | null,
  template: Template,
  { on, to, reason }: Step,
  last?: PastMove,
): PastMove | null {
  const precision = isYear(on) ? ('year' as const) : ('day' as const)
  const morning = instantOf(startOf(on), '09:00')
  // Of several on one day each is a minute later; so stands a year's among days of the year.
  const at = last && last.at >= morning ? new Date(last.at.getTime() + 60_000) : morning
  const dated = { at, day: startOf(on), precision, reason: reason ?? null, from: standing }
  if (standing === null)
    return isExit(to) || !sequences[template].includes(to)
      ? null
      : { kind: 'open', toStage: to, toExit: null, ...dated }
  const move = moveTo(standing, meant(standing, to))
  return move && { kind: move.kind, toStage: move.toStage, toExit: move.toExit, ...dated }
}

/** A firm that has landed is not lost but leaves; one that has not is lost. */
function meant({ stage }: Standing, to: Stage | Exit): Stage | Exit {
  if (to === 'lost' && isLanded(stage)) return 'left'
  return to === 'left' && !isLanded(stage) ? 'lost' : to
}

/** Where a project stands after its moves, and since when. */
export function standingAfter(moves: readonly PastMove[]) {
  const last = moves.at(-1)!
  const arrival = moves.findLast(({ toExit }) => toExit === null) ?? last
  return {
    stage: last.toStage,
    stageSince: arrival.at,
    exit: last.toExit,
    exitSince: last.toExit ? last.at : null,
  }
}
