import { type Day, instantOf } from '#app/domain/calendar.ts'
import { sequences } from '#app/domain/projects/stages/ladder.ts'
import { type Exit, exits, type MoveKind, type Stage } from '#app/domain/projects/stages/stages.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { city } from '../places.ts'
import { moveReasons } from './fictional.ts'

type Step = { to: Stage | Exit; day: Day; precision?: 'day' | 'year' }
type Hands = { owner: string; second: string; reviewer: string }

export type StageEventRow = ReturnType<typeof stageEventsOf>[number]

/** `lead 2020-03-12, contact 2020-06-17` as steps. */
export function stepsOf(text: string): Step[] {
  return text.split(',').map((step) => {
    const [to = '', day = ''] = step.trim().split(' ')
    return { to: to as Step['to'], day }
  })
}

/** The confirmed moves of a project, each applied for by one person and confirmed by another. */
export function stageEventsOf(project: string, steps: readonly Step[], hands: Hands) {
  let from: Stage | null = null
  return steps.map(({ to, day, precision = 'day' }) => {
    const exit = isExit(to) ? to : null
    const reason = moveReasons[`${project} ${to}`]
    const row = {
      id: seedId(`E-${project}-${to}`),
      projectId: seedId(`P-${project}`),
      kind: kindOf(from, to),
      fromStage: from,
      toStage: exit ? from : (to as Stage),
      toExit: exit,
      reasonCode: reason?.code ?? null,
      reason: reason?.text ?? null,
      rivalCityCode: reason?.rival ? city[reason.rival] : null,
      // A new lead is opened by whoever enters it; everything after is decided by somebody else.
      appliedBy: cadreId(to === 'lead' ? hands.owner : applicant(hands)),
      appliedAt: instantOf(day, to === 'lead' ? '09:30' : '10:20'),
      status: 'confirmed' as const,
      reviewedBy: to === 'lead' ? null : cadreId(hands.reviewer),
      reviewedAt: instantOf(day, to === 'lead' ? '09:30' : '16:40'),
      precision,
    }
    if (!exit) from = to as Stage
    return row
  })
}

const applicant = ({ owner, second, reviewer }: Hands) => (owner === reviewer ? second : owner)

function kindOf(from: Stage | null, to: Stage | Exit): MoveKind {
  if (!from) return 'open'
  if (isExit(to)) return 'exit'
  const way = sequences.lease_in
  return way.indexOf(to) === way.indexOf(from) + 1 ? 'forward' : 'skip'
}

const isExit = (to: Stage | Exit): to is Exit => (exits as readonly string[]).includes(to)
