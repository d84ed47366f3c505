import type { Requirement } from './evidence.ts'
import {
  type Exit,
  type LadderGroup,
  ladderSteps,
  type Stage,
  stageFacts,
  stages,
  type Template,
} from './stages.ts'

const wayOf = (template: Template) => stages.filter((stage) => stageFacts[stage].ways.includes(template))

/** The way of each template: its stages in the order of the steps. */
export const sequences: Readonly<Record<Template, readonly Stage[]>> = {
  lease_in: wayOf('lease_in'),
  land_build: wayOf('land_build'),
  public_platform: wayOf('public_platform'),
  key_build: wayOf('key_build'),
}

/** How many steps the ladder has; a template may pass one over. */
export const steps = ladderSteps.length

export const stepOf = (stage: Stage) => ladderSteps.findIndex((row) => row.stages.includes(stage)) + 1

/** The stage's step and how many there are, as screens say it. */
export const placeOf = (stage: Stage) => `${stepOf(stage)}/${steps}`

export const groupOf = (stage: Stage): LadderGroup => stageFacts[stage].group

/** The group of each step, for drawing the whole ladder. */
export const stepGroups = ladderSteps.map((row) => groupOf(row.stages[0] as Stage))

const stagesOf = (group: LadderGroup) => stages.filter((stage) => groupOf(stage) === group)

/** The stages of each group. */
export const groupStages: Readonly<Record<LadderGroup, readonly Stage[]>> = {
  lead: stagesOf('lead'),
  talk: stagesOf('talk'),
  signed: stagesOf('signed'),
  landed: stagesOf('landed'),
  running: stagesOf('running'),
}

/** From here on the firm is in the park, and its cadres read the project. */
export const landedStages: readonly Stage[] = [...groupStages.landed, ...groupStages.running]
export const isLanded = (stage: Stage) => landedStages.includes(stage)

/** A lead is nobody's success yet: it is screened, and dropped without much ado. */
export const isLead = (stage: Stage) => groupOf(stage) === 'lead'

/** Before the signing stages come and go; from the signing on each is news. */
export const isBeforeSigning = (stage: Stage) => isLead(stage) || groupOf(stage) === 'talk'

/** Where a new project of the template begins. */
export const openingStage = (template: Template): Stage => sequences[template][0] ?? stages[0]

/** The stage that follows, or null at the end of the way. */
export function nextStage(template: Template, stage: Stage): Stage | null {
  const way = sequences[template]
  const at = way.indexOf(stage)
  return at < 0 ? null : (way[at + 1] ?? null)
}

/** Only a firm that has landed can leave the park; before that it is lost, shelved or transferred. */
export const exitsFrom = (stage: Stage): readonly Exit[] =>
  isLanded(stage) ? ['left', 'shelved', 'transferred'] : ['lost', 'shelved', 'transferred']

/** What must be proved to enter a stage. */
export const requiredFor = (stage: Stage) => stageFacts[stage].proofs

/** The first stage that asks for it. */
export const gateOf = (requirement: Requirement) =>
  stages.find((stage) => requiredFor(stage).includes(requirement)) ?? stages[0]

/** The requirements `given` leaves open. */
export const missingFor = (stage: Stage, given: Partial<Record<Requirement, string>>) =>
  requiredFor(stage).filter((requirement) => !given[requirement]?.trim())
