import { placeOf, stepOf, steps } from '#app/domain/projects/stages/ladder.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import type { labelMessages } from './label-messages.ts'

export type Reached = { stage: Stage; exit: Exit | null }
export type Labels = (typeof labelMessages)[Locale]

/** A stage with its step, or an exit by its name. */
export function sayStage({ stage, exit }: Reached, m: Labels): string {
  if (exit) return m.exits[exit]
  return stepOf(stage) === steps ? m.stages[stage] : m.step(m.stages[stage], placeOf(stage))
}
