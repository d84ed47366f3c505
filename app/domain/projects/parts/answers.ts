import { z } from 'zod'
import { day, fen, instant, uuid, version } from '#app/domain/answers.ts'
import { LinkedFile } from '#app/domain/files/answers.ts'
import { exits, moveKinds, stages } from '../stages/stages.ts'
import { amountKinds } from './amount.ts'
import { milestoneStates, rivalResults } from './forms.ts'

const stage = () => z.enum(stages).nullable()
const exit = () => z.enum(exits).nullable()

export const Move = z
  .object({
    id: uuid(),
    kind: z.enum(moveKinds),
    fromStage: stage(),
    toStage: stage(),
    fromExit: exit(),
    toExit: exit(),
    reasonCode: z.string().nullable(),
    reason: z.string().nullable(),
    rivalName: z.string().nullable().describe('Who won the firm instead.'),
    rivalCity: z.string().nullable(),
    rivalCityEn: z.string().nullable(),
    appliedBy: uuid(),
    applicant: z.string(),
    appliedAt: instant(),
    status: z.enum(['applied', 'confirmed', 'refused', 'withdrawn']),
    reviewedBy: uuid().nullable(),
    reviewer: z.string().nullable(),
    reviewedAt: instant().nullable(),
    reviewNote: z.string().nullable(),
    precision: z.enum(['day', 'year']).describe('How much of its date is known.'),
    evidence: z.array(z.object({ moveId: uuid(), requirement: z.string(), description: z.string() })),
    files: z.array(LinkedFile),
  })
  .meta({ id: 'Move' })

export const Amount = z
  .object({
    id: uuid(),
    version: version(),
    projectId: uuid(),
    kind: z.enum(amountKinds),
    amount: fen(),
    currency: z.string().describe('The currency it was said in, ISO 4217.'),
    original: z.int().nullable().describe('In hundredths of that currency; null for yuan.'),
    rateMillionths: z.int().nullable().describe('Yuan for a unit of that currency, in millionths.'),
    rateOn: day().nullable(),
    onDay: day().nullable(),
    year: z.int().nullable(),
    note: z.string().nullable(),
    enteredBy: uuid(),
    createdAt: instant(),
    updatedAt: instant(),
  })
  .meta({ id: 'Amount' })

const rival = {
  id: uuid(),
  version: version(),
  cityCode: z.string().nullable(),
  name: z.string().nullable(),
  offer: z.string().nullable(),
  result: z.enum(rivalResults),
}

/** As the project shows it. */
export const Rival = z
  .object({ ...rival, city: z.string().nullable(), cityEn: z.string().nullable() })
  .meta({ id: 'Rival' })

/** As it was written. */
export const WrittenRival = z
  .object({ ...rival, projectId: uuid(), createdAt: instant(), updatedAt: instant() })
  .meta({ id: 'WrittenRival' })

export const Milestone = z
  .object({
    id: uuid(),
    version: version(),
    projectId: uuid(),
    position: z.int(),
    name: z.string(),
    nameEn: z.string().nullable(),
    state: z.enum(milestoneStates),
    reachedOn: day().nullable(),
    note: z.string().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  })
  .meta({ id: 'Milestone' })
