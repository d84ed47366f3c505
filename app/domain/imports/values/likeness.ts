/** How alike two words are, from 0 to 1: the pairs of signs they share, and one within the other. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = [one, other].sort((a, b) => a.length - b.length) as [string, string]
  if (short.length === 0) return 0
  const share = short.length / long.length
  if (long.includes(short)) return 0.5 + share / 2
  // 软件业 is what is left of 软件和信息技术服务业.
  const abridged = /^\p{Script=Han}{2,}$/u.test(short) && isLeftOf(short, long) ? 0.4 + share / 5 : 0
  const [a, b] = [pairs(one), pairs(other)]
  const shared = a.filter((pair) => b.includes(pair)).length
  return Math.max(abridged, (2 * shared) / (a.length + b.length))
}

/** Whether a word's signs stand in another in their order, with others between them. */
function isLeftOf(short: string, long: string): boolean {
  let at = -1
  return [...short].every((sign) => {
    at = long.indexOf(sign, at + 1)
    return at >= 0
  })
}

function pairs(word: string): string[] {
  const signs = [...word]
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}
