import { foldedWords } from '#app/domain/folding.server.ts'
import type { FirmFacts } from './firm-facts.ts'

const forms = new Set(
  'co ltd limited inc incorporated corp corporation company llc plc gmbh pte group the'.split(' '),
)

/** The firm's names in Latin letters, each by its words in one order: without legal form, a place where it stands or not. */
export function englishNames({ name, nameEn, aliases }: FirmFacts): Map<string, string> {
  const latin = [name, nameEn, ...aliases].filter((some): some is string =>
    /^[^\p{Script=Han}]+$/u.test(some ?? ''),
  )
  return new Map(latin.map((some) => [wordsOf(some), some] as const).filter(([words]) => words.includes(' ')))
}

const wordsOf = (name: string) =>
  foldedWords(name)
    .filter((word) => !forms.has(word))
    .sort()
    .join(' ')
