/** How much of the shorter text's pairs of signs stand in the other: 0 for none, 1 for all; case, blanks and signs aside. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)]
  const shared = [...mine].filter((pair) => theirs.has(pair)).length
  return shared / Math.max(1, Math.min(mine.size, theirs.size))
}

/** From here on two subjects speak of the same. */
export const alikeFrom = 0.5

function pairsOf(text: string) {
  const signs = [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))
}
