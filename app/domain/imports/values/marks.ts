import type { Mark } from './reading.ts'

const marks: [Mark, RegExp][] = [
  ['atLeast', /≥|>=|>|不低于|不少于|不小于|至少|最少|超过|超出|超|逾|高于|大于|以上|有余|余|多|\+|起/g],
  ['atMost', /≤|<=|<|不超过|不多于|不高于|至多|最多|低于|小于|以内|以下|之内/g],
  ['about', /大约|大概|约|将近|接近|近|预计|预估|估计|左右|上下|around|approx\.?|about|circa|^~|≈/gi],
]

/** A number's text without the words that say how exact it is, and what they said: `约5000余万` is at least. */
export function unmarked(text: string): { text: string; mark: Mark | null } {
  // 「不超过」 must not be read as 「超过」.
  const order = [marks[1]!, marks[0]!, marks[2]!]
  let left = text.replace(/at least|no less than/gi, '≥').replace(/at most|up to/gi, '≤')
  let said: Mark | null = null
  for (const [mark, words] of order) {
    const without = left.replace(words, '')
    if (without !== left) said ??= mark
    left = without
  }
  return { text: left.trim(), mark: said }
}
