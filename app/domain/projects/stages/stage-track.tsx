import { dayIn, formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { projectMessages } from '../messages.ts'
import { pageMessages } from '../page/messages.ts'
import { groupOf, placeOf, sequences, stepOf } from './ladder.ts'
import { stageMessages } from './messages.ts'
import type { Exit, Stage, Template } from './stages.ts'

type Move = {
  status: string
  toStage: Stage | null
  toExit: string | null
  reviewedAt: Date | null
  precision: string
}
type Props = {
  project: {
    template: Template
    stage: Stage
    stageDays: number | null
    pendingTo: string | null
    stageSince: Date
    exit: Exit | null
    exitSince: Date | null
  }
  moves: readonly Move[]
  medians: Partial<Record<string, number>>
}

/** The whole way: what was reached and when, where it stands, what is applied for, what is ahead. */
export function StageTrack({ project, moves, medians }: Props) {
  const m = useMessages(pageMessages)
  const words = useMessages(stageMessages)
  const { days, outAfter, step, year } = useMessages(projectMessages)
  const way = sequences[project.template]
  const at = way.indexOf(project.stage)
  const locale = useLocale()
  const { today } = useRootData()
  const outOn = project.exitSince ? formatDay(dayIn(project.exitSince), locale, today) : ''
  const outText = project.exit && outAfter(project.stageDays ?? 0, words.exits[project.exit], outOn)
  const reachedOn = (stage: Stage) => {
    const move = moves.find((one) => one.status === 'confirmed' && one.toStage === stage && !one.toExit)
    if (!move?.reviewedAt) return ''
    const day = dayIn(move.reviewedAt)
    return move.precision === 'year' ? year(day.slice(0, 4)) : day
  }
  const note = (stage: Stage, place: number) => {
    if (place === at && project.exit) return outText
    if (place === at && project.stageDays !== null) {
      const median = medians[stage]
      return median ? m.daysOf(project.stageDays, median) : days(project.stageDays)
    }
    return stage === project.pendingTo ? m.pending : place <= at ? reachedOn(stage) : ''
  }
  const pendingAhead = way.find((stage, place) => stage === project.pendingTo && place > at)
  const current = step(words.stages[project.stage], placeOf(project.stage))
  return (
    <>
      <ol className="projects-steps">
        {way.map((stage, place) => (
          <li
            key={stage}
            className={`${stateOf(stage, place, at, project.pendingTo)} z-stage-${groupOf(stage)}`}
          >
            <div aria-current={place === at ? 'step' : undefined}>
              <b>
                <span className="z-num">{stepOf(stage)}</span> {words.stages[stage]}
              </b>
              <small className="z-num">{note(stage, place)}</small>
            </div>
          </li>
        ))}
      </ol>
      <p className="projects-now-line z-num" aria-hidden="true">
        <b className={`z-stage-${groupOf(project.stage)}`}>{current}</b> {note(project.stage, at)}
        {pendingAhead && ` → ${words.stages[pendingAhead]} ${m.pending}`}
      </p>
    </>
  )
}

function stateOf(stage: Stage, place: number, at: number, pendingTo: string | null) {
  if (stage === pendingTo && place > at) return 'projects-ask'
  return place < at ? 'projects-done' : place === at ? 'projects-now' : 'projects-far'
}
