/** 元 in one of each unit, as ledgers name them. */
const yuan: Record<string, number> = {
  元: 1,
  千元: 1e3,
  万元: 1e4,
  十万元: 1e5,
  百万元: 1e6,
  千万元: 1e7,
  亿元: 1e8,
  十亿元: 1e9,
  百亿元: 1e10,
  千亿元: 1e11,
  万亿元: 1e12,
}

export type Unit = keyof typeof yuan & string

// 千 alone is rather a number's own word.
const names = Object.keys(yuan).flatMap((unit) => [unit, unit.slice(0, -1)])
const longestFirst = names.filter((name) => name && name !== '千').sort((a, b) => b.length - a.length)

/** Units as they may stand in a text, the longest first. */
export const unitPattern = longestFirst.join('|')

/** 元 in one of a unit, its 元 said or not; null where there is none. */
export function yuanIn(unit: string): number | null {
  return yuan[unit.endsWith('元') ? unit : `${unit}元`] ?? null
}

const english: [RegExp, Unit][] = [
  [/(?:cny|rmb|yuan)\s*10[, ]?000|10k\s*(?:cny|rmb)|wan/i, '万元'],
  [/(?:cny|rmb)?\s*100\s*million|\byi\b/i, '亿元'],
  [/(?:cny|rmb)?\s*million/i, '百万元'],
  [/^(?:cny|rmb|yuan)$/i, '元'],
]

/** The unit that a header or its note names: `投资额（万元）`, `单位：亿元`, `CNY million`. */
export function unitSaid(text: string): Unit | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ')
  const chinese = [...plain.matchAll(new RegExp(`(${unitPattern})(?=元?(?:$|[^\\p{L}]))`, 'gu'))]
    .map(([said]) => said)
    .map((said) => (said.endsWith('元') ? said : `${said}元`))
    .filter((said) => said in yuan)
  const longest = chinese.sort((a, b) => b.length - a.length)[0]
  return longest ?? english.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
