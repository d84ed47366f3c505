/** What people say of two firms: 同一家, 不是, 以后再说. */
export const verdicts = ['same', 'different', 'later'] as const
export type Verdict = (typeof verdicts)[number]

/** So many waiting pairs are counted where a page only leads to them. */
export const waitingCap = 99
