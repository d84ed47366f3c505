import { type Exit, type Stage, stages, type Template } from './stages.ts'

const untilRegistered = [
  'lead',
  'contact',
  'inspection',
  'negotiation',
  'review',
  'signed',
  'registered',
] as const satisfies readonly Stage[]

/** The way of each template. Key build projects are followed by milestones between two stages. */
export const sequences: Record<Template, readonly Stage[]> = {
  lease_in: [...untilRegistered, 'moved_in', 'operating'],
  public_platform: [...untilRegistered, 'moved_in', 'operating'],
  land_build: [...untilRegistered, 'started', 'producing'],
  key_build: ['started', 'producing'],
}

/** Every ladder has nine steps; the last two have two names each. */
export const steps = 9

const stepNumbers: Record<Stage, number> = {
  lead: 1,
  contact: 2,
  inspection: 3,
  negotiation: 4,
  review: 5,
  signed: 6,
  registered: 7,
  moved_in: 8,
  started: 8,
  operating: 9,
  producing: 9,
}

export const stepOf = (stage: Stage) => stepNumbers[stage]

/** The one reporting ladder of all templates (domain.md §2.2); its groups carry the stage's hue. */
export const ladderGroups = ['lead', 'talk', 'signed', 'landed', 'running'] as const
export type LadderGroup = (typeof ladderGroups)[number]

export function groupOf(stage: Stage): LadderGroup {
  const step = stepNumbers[stage]
  return step === 1 ? 'lead' : step <= 5 ? 'talk' : step === 6 ? 'signed' : step <= 8 ? 'landed' : 'running'
}

/** The columns of the board: each step with the stages that stand on it. */
export const boardColumns = Array.from({ length: steps }, (_, at) => ({
  step: at + 1,
  stages: stages.filter((stage) => stepNumbers[stage] === at + 1),
}))

/** From here on the firm is in the park, and its cadres read the project. */
export const landedStages: readonly Stage[] = stages.filter((stage) => stepNumbers[stage] >= 7)

/** Where a new project of the template begins. */
export const openingStage = (template: Template): Stage => sequences[template][0] ?? 'lead'

/** The stage that follows, or null at the end of the way. */
export function nextStage(template: Template, stage: Stage): Stage | null {
  const way = sequences[template]
  const at = way.indexOf(stage)
  return at < 0 ? null : (way[at + 1] ?? null)
}

/** Only a firm that has landed can leave the park; before that it is lost, shelved or transferred. */
export const exitsFrom = (stage: Stage): readonly Exit[] =>
  landedStages.includes(stage) ? ['left', 'shelved', 'transferred'] : ['lost', 'shelved', 'transferred']
