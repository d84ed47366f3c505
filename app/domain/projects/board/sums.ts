import { wanOf } from '#app/i18n/format.ts'
import type { Stage } from '../stages/stages.ts'

/** A stage's projects: how many, how many of them are read in full, how many of these name a sum, and the sum in 分. */
export type StageSum = { stage: Stage; n: number; seen: number; filled: number; planned: number | null }

/** Sums of several stages together; null where nothing is known. */
export function together(sums: readonly StageSum[], stages: readonly Stage[]) {
  const of = sums.filter(({ stage }) => stages.includes(stage))
  const planned = of.some((one) => one.planned !== null)
    ? of.reduce((sum, one) => sum + (one.planned ?? 0), 0)
    : null
  const add = (key: 'n' | 'seen' | 'filled') => of.reduce((sum, one) => sum + one[key], 0)
  return { n: add('n'), seen: add('seen'), filled: add('filled'), planned }
}

/** 分 to the next whole 万元, in 分: the board shows no less. */
export const roundedToWan = (fen: number | null) => fen && Math.round(fen / 1_000_000) * 1_000_000

/** 分 in whole 万元, as the board shows it. */
export const wholeWan = (fen: number | null) => wanOf(roundedToWan(fen))
