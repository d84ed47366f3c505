import { groupOf } from '#app/domain/projects/stages/ladder.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { labelMessages } from './label-messages.ts'
import { type Labels, type Reached, sayStage } from './say-stage.ts'

/** A stage in its ladder group's hue, with its step; an exit by its name. */
export function StageMark({ stage, exit }: Reached) {
  return drawStage({ stage, exit }, useMessages(labelMessages))
}

/** The same for a row among many. */
export const drawStage = (reached: Reached, m: Labels) => (
  <span className={`z-stage z-stage-${reached.exit ? 'exit' : groupOf(reached.stage)}`}>
    {sayStage(reached, m)}
  </span>
)
