import { groupOf, stepOf, steps } from '#app/domain/projects/ladder.ts'
import type { Exit, Stage } from '#app/domain/projects/stages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { StageTag } from '#app/ui/mark.tsx'
import { labelMessages } from './label-messages.ts'

/** A stage in its ladder group's hue, with its step of nine; an exit by its name. */
export function StageMark({ stage, exit }: { stage: Stage; exit: Exit | null }) {
  const m = useMessages(labelMessages)
  if (exit) return <StageTag group="exit">{m.exits[exit]}</StageTag>
  const step = stepOf(stage)
  return (
    <StageTag group={groupOf(stage)}>
      {step === steps ? m.stages[stage] : m.step(m.stages[stage], step)}
    </StageTag>
  )
}
