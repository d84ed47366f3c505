import { z } from 'zod'
import { verdicts } from '#app/domain/enterprises/verdict.ts'
import { id, oneOf, version } from '#app/domain/forms.ts'

/** Says of a pair whether the two are one. */
export const PairJudgement = z.strictObject({ id: id(), version: version(), verdict: oneOf(verdicts) })

/** Takes back what was last said of a pair. */
export const PairReopening = z.strictObject({ id: id(), version: version() })

/** What a list of pairs is cut by; `open`: nobody said anything yet. */
export const PairFilter = z.object({
  verdict: z
    .enum(['open', ...verdicts])
    .optional()
    .catch(undefined),
})
