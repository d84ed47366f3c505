/** Why two firms may be one; `weight` of 1, as far as it goes by itself. */
export type Reason = { weight: number } & (
  | { why: 'code'; one: string; other: string }
  | { why: 'name'; core: string; left: readonly Left[] }
  | { why: 'alias'; name: string }
  | { why: 'sound'; one: string; other: string }
  | { why: 'english'; name: string }
  | { why: 'phone' | 'address' }
)

/** What one of two names says and the other does not. */
export type Left = 'region' | 'trade' | 'group' | 'form'

/** Why they may be two all the same; what remains of the likeness is `share`. */
export type Objection = { share: number } & (
  | {
      against: 'codes' | 'region' | 'branch' | 'number' | 'trade' | 'form' | 'sign'
      one: string
      other: string
    }
  | { against: 'codeUnlike' | 'name' }
)

export type Likeness = { score: number; reasons: Reason[]; against: Objection[] }

/** From this score on two firms may be one: people are asked. */
export const alikeFrom = 0.5

/** How sure it is, for people: 几乎一定, 很像, 要看一眼. The score itself is nobody's business. */
export const certainties = ['certain', 'likely', 'unsure'] as const
export type Certainty = (typeof certainties)[number]

/** The least score of the first two. */
export const certainFrom = { certain: 0.85, likely: 0.6 } as const

export const certaintyOf = (score: number): Certainty =>
  score >= certainFrom.certain ? 'certain' : score >= certainFrom.likely ? 'likely' : 'unsure'
