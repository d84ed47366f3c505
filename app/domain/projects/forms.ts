import { z } from 'zod'
import {
  flag,
  id,
  listOf,
  newId,
  oneOf,
  optionalDay,
  optionalId,
  optionalListCode,
  optionalText,
  searchWord,
  text,
  version,
} from '#app/domain/forms.ts'
import { changeOf, type Rule, ruled } from '#app/domain/record.ts'
import { channels } from './channels.ts'
import { cityCode } from './leads/forms.ts'
import { type Requirement, requirements } from './stages/evidence.ts'
import { exits, stages, templates } from './stages/stages.ts'

/** What is said of a project, whoever says it. */
export const projectFacts = {
  title: text(80),
  titleEn: optionalText(160),
  codeName: optionalText(40),
  channel: oneOf(channels),
  referrerEnterpriseId: optionalId(),
  referrerAssociationId: optionalId(),
  referrerName: optionalText(60),
  originCityCode: cityCode(),
  confidential: flag(),
  need: optionalText(2000),
  decisionOn: optionalDay(),
  nextStep: optionalText(300),
}

/** A confidential project is known to others by its code name, so it must have one. */
export const projectRules: readonly Rule[] = [
  {
    of: ['confidential', 'codeName'],
    holds: ({ confidential, codeName }) => !confidential || Boolean(codeName),
    at: 'codeName',
    fault: 'required',
  },
]

const opening = z.strictObject({
  id: newId(),
  enterpriseId: optionalId(),
  template: oneOf(templates),
  teamId: optionalId(),
  ownerId: optionalId(),
  ...projectFacts,
})
export const NewProject = ruled(opening, projectRules).refine(
  ({ enterpriseId, template }) => enterpriseId || template === 'key_build',
  { path: ['enterpriseId'], error: 'required' },
)
export type NewProject = z.output<typeof NewProject>

export const ProjectChange = changeOf(projectFacts, { rules: projectRules })
export type ProjectChange = z.output<typeof ProjectChange>

/** What proves the move: a text for each requirement of the stage (evidence.ts). */
const evidence = z
  .strictObject(
    Object.fromEntries(requirements.map((key) => [key, optionalText(300)])) as {
      [K in Requirement]: ReturnType<typeof optionalText>
    },
  )
  .default(() => ({}) as never)

/**
 * An application for a move: evidence for a stage ahead; a reason for skips, steps back, exits and returns.
 * A project that went out returns by applying for the stage it left from.
 */
export const StageApplication = z.strictObject({
  id: id(),
  version: version(),
  to: z.enum([...stages, ...exits]),
  evidence,
  reasonCode: optionalListCode(),
  reason: optionalText(400),
  rivalCityCode: cityCode(),
  rivalName: optionalText(60),
  fileIds: listOf(id(), 12),
})
export type StageApplication = z.output<typeof StageApplication>

export const StageDecision = z.strictObject({ id: id(), version: version(), note: optionalText(400) })
export type StageDecision = z.output<typeof StageDecision>

export const StageRefusal = z.strictObject({ id: id(), version: version(), note: text(400) })
export type StageRefusal = z.output<typeof StageRefusal>

/** Who answers for the project, which team it belongs to, and who helps. */
export const OwnerChange = changeOf({
  ownerId: id(),
  teamId: optionalId(),
  collaboratorIds: listOf(id(), 12),
})
export type OwnerChange = z.output<typeof OwnerChange>

/** The list's and board's address. `regular` is every template but key build, `in` what has not gone out. */
export const ProjectFilter = z.object({
  view: z.enum(['board', 'list']).catch('board'),
  q: searchWord(),
  stage: z.enum(stages).optional().catch(undefined),
  exit: z
    .enum(['in', ...exits])
    .optional()
    .catch(undefined),
  team: optionalId().catch(undefined),
  owner: optionalId().catch(undefined),
  city: cityCode().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  template: z
    .enum([...templates, 'regular'])
    .optional()
    .catch(undefined),
  enterprise: optionalId().catch(undefined),
  mine: flag().catch(false),
  stale: flag().catch(false),
  /** The firm means to decide by this day, and not before today. */
  decidesBy: optionalDay().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
})
export type ProjectFilter = z.output<typeof ProjectFilter>

export const ById = z.strictObject({ id: id() })
