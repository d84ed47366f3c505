import { z } from 'zod'
import { wholeOf } from '#app/domain/answers.ts'
import { exits, ladderGroups, stages, templates } from '#app/domain/projects/stages/stages.ts'

const entry = {
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  retired: z.boolean().describe('Names what old records hold; a new one may not choose it.'),
}

export const Entries = wholeOf(z.object(entry).meta({ id: 'ListedEntry' }))

export const Reasons = wholeOf(
  z
    .object({ ...entry, exits: z.array(z.enum(exits)).describe('The ways out it is given for.') })
    .meta({ id: 'Reason' }),
)

export const Stages = wholeOf(
  z
    .object({
      code: z.enum(stages),
      name: z.string(),
      nameEn: z.string(),
      step: z.int().describe('Its step of the one ladder, from 1.'),
      group: z.enum(ladderGroups),
      templates: z.array(z.enum(templates)).describe('Whose way leads through it.'),
      proofs: z.array(z.string()).describe('What must be proved to enter it.'),
      staleAfterDays: z.int().nullable().describe('Days in it after which it is pointed out.'),
      silentAfterDays: z.int().nullable().describe('Days without contact after which it is pointed out.'),
    })
    .meta({ id: 'Stage' }),
)
