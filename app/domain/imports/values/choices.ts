import type { Cell } from '../book/book.ts'
import { likeness } from './likeness.ts'
import { cellFault, isNothing, signsOf } from './plain.ts'
import { fault, type Reading } from './reading.ts'

/** One entry of a closed list: its code, and what it is called in either language and besides. */
export type Choice = { code: string; names: readonly string[] }
/** What a person said that words of a file mean: by the words, folded, the code. */
export type ValueMap = Readonly<Record<string, string>>

/** What two ways of writing a word share: width, case, blanks and marks do not count. */
export const foldedWord = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** So much alike two words must be to be offered. */
const alike = 0.3

/**
 * The code of an entry that the cell names exactly, in either language, by its code, or by a map of the caller's. What is
 * only near is offered and never taken.
 */
export function readChoice(cell: Cell, choices: readonly Choice[], map: ValueMap = {}): Reading<string> {
  const signs = signsOf(cell)
  const word = foldedWord(signs)
  const said = map[word]
  if (said !== undefined && choices.some(({ code }) => code === said)) return { value: said }
  if (isNothing(signs) || word === '') return cellFault(cell)
  const exact = choices.filter((choice) => wordsFor(choice).includes(word))
  if (exact.length === 1) return { value: exact[0]!.code }
  const near = choices
    .map((choice) => ({
      code: choice.code,
      score: Math.max(...wordsFor(choice).map((one) => likeness(one, word))),
    }))
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score)
  return fault(
    'unknownChoice',
    (exact.length > 1 ? exact : near).slice(0, 3).map(({ code }) => code),
  )
}

const wordsFor = ({ code, names }: Choice) => [code, ...names].map(foldedWord).filter(Boolean)
