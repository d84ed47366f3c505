import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { day, instant, uuid, version, walkOf } from '#app/domain/answers.ts'
import { certainties } from '#app/domain/enterprises/likeness/reasons.ts'
import { verdicts } from '#app/domain/enterprises/verdict.ts'
import { mergeKinds } from './kinds/kind.ts'

const Side = z.object({
  id: uuid(),
  name: z.string(),
  uscc: z.string().nullable(),
  address: z.string().nullable(),
})
const said = (kind: string) => z.looseObject({ [kind]: z.string() }) as z.ZodType

export const Pair = z
  .object({
    id: uuid(),
    version: version(),
    certainty: z.enum(certainties).describe('How sure it is that the two are one.'),
    reasons: z.array(said('why')).describe('Why they may be one, the weightiest first.'),
    against: z.array(said('against')).describe('What speaks against it.'),
    verdict: z.enum(verdicts).nullable().describe('What was said of them; null while nobody did.'),
    one: Side,
    other: Side,
    updatedAt: instant(),
  })
  .meta({ id: 'DuplicatePair' })
export const PairPage = walkOf(Pair)

export const Merge = z
  .object({
    id: uuid(),
    kind: z.enum(mergeKinds).describe('What was merged with its like.'),
    version: version(),
    survivorId: uuid(),
    absorbedId: uuid(),
    survivor: z.string().describe('The name of the record that stays.'),
    absorbed: z.string().describe('The name of the record that was taken into it.'),
    enterpriseId: uuid().nullable().describe('Whose contacts they are.'),
    associationId: uuid().nullable().describe('Whose contacts they are.'),
    choices: z
      .record(z.string(), z.enum(['survivor', 'absorbed']))
      .describe('From which record each field was taken on which they differed.'),
    moved: z.record(z.string(), z.int()).describe('How many rows moved, by table.'),
    mergedBy: z.string(),
    mergedAt: instant(),
    until: day().describe('The last day on which it can be undone.'),
    undoneBy: z.string().nullable(),
    undoneAt: instant().nullable(),
    stayed: z.array(z.string()).describe('What had been changed since and so stayed when it was undone.'),
    updatedAt: instant(),
    abilities: abilities('merges.undo'),
  })
  .meta({ id: 'Merge' })
export const MergePage = walkOf(Merge)
