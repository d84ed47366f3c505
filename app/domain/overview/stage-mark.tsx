import { groupOf, placeOf, stepOf, steps } from '#app/domain/projects/stages/ladder.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { labelMessages } from './label-messages.ts'

type Reached = { stage: Stage; exit: Exit | null }

/** A stage in its ladder group's hue, with its step; an exit by its name. */
export function StageMark({ stage, exit }: Reached) {
  return drawStage({ stage, exit }, useMessages(labelMessages))
}

/** The same for a row among many. */
export function drawStage({ stage, exit }: Reached, m: (typeof labelMessages)[Locale]) {
  const isLast = stepOf(stage) === steps
  const name = exit ? m.exits[exit] : isLast ? m.stages[stage] : m.step(m.stages[stage], placeOf(stage))
  return <span className={`z-stage z-stage-${exit ? 'exit' : groupOf(stage)}`}>{name}</span>
}
