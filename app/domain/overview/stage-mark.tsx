import type { Exit, Stage } from '#app/domain/projects/stages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type StageGroup, StageTag } from '#app/ui/mark.tsx'
import { labelMessages } from './label-messages.ts'

/** The ladder group whose hue a stage wears, and its step of nine. */
export const ladder: Record<Stage, { group: StageGroup; step: number }> = {
  lead: { group: 'lead', step: 1 },
  contact: { group: 'talk', step: 2 },
  inspection: { group: 'talk', step: 3 },
  negotiation: { group: 'talk', step: 4 },
  review: { group: 'talk', step: 5 },
  signed: { group: 'signed', step: 6 },
  registered: { group: 'landed', step: 7 },
  moved_in: { group: 'landed', step: 8 },
  started: { group: 'landed', step: 8 },
  operating: { group: 'running', step: 9 },
  producing: { group: 'running', step: 9 },
}

export function StageMark({ stage, exit }: { stage: Stage; exit: Exit | null }) {
  const m = useMessages(labelMessages)
  if (exit) return <StageTag group="exit">{m.exits[exit]}</StageTag>
  const { group, step } = ladder[stage]
  return <StageTag group={group}>{step === 9 ? m.stages[stage] : m.step(m.stages[stage], step)}</StageTag>
}
