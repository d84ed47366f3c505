import { foldedText } from '#app/domain/folding.server.ts'
import { nameParts } from './name-parts.server.ts'

/** A piece of a name as it is written: of its core, by which the firm is known, or of what stands around it. */
export type NamePiece = { text: string; isCore: boolean }

/** A name parted into its core (字号) and what stands around it; a name whose core cannot be found in it is core as a whole. */
export function markedName(name: string): NamePiece[] {
  const signs = [...name]
  const folds = signs.flatMap((sign, at) => [...foldedText(sign).trim()].map((fold) => ({ fold, at })))
  const core = [...nameParts(name).core]
  const begins = folds.findIndex((_, from) => core.every((sign, by) => folds[from + by]?.fold === sign))
  const [first, last] = [folds[begins], folds[begins + core.length - 1]]
  if (!core.length || !first || !last) return [{ text: name, isCore: true }]
  return [
    { text: signs.slice(0, first.at).join(''), isCore: false },
    { text: signs.slice(first.at, last.at + 1).join(''), isCore: true },
    { text: signs.slice(last.at + 1).join(''), isCore: false },
  ].filter(({ text }) => text)
}
