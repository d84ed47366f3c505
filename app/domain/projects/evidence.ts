import type { Stage } from './stages.ts'

/** What can prove a move. Each key is a field of the application and of `stage_evidence`. */
export const requirements = [
  'screening',
  'contact_log',
  'need_form',
  'visit_minutes',
  'terms_list',
  'draft_agreement',
  'rivals',
  'fair_competition',
  'decision_minutes',
  'agreement',
  'promises',
  'licence',
  'lease',
  'permit',
  'site_photos',
  'operation_proof',
  'acceptance',
] as const
export type Requirement = (typeof requirements)[number]

/** What must be proved to enter a stage, which is what the stage before it has to leave behind (domain.md §2.2). */
const toEnter: Record<Stage, readonly Requirement[]> = {
  lead: [],
  contact: ['screening', 'contact_log'],
  inspection: ['need_form', 'visit_minutes'],
  negotiation: ['terms_list'],
  review: ['terms_list', 'draft_agreement', 'rivals', 'fair_competition'],
  signed: ['decision_minutes', 'agreement', 'promises'],
  registered: ['licence'],
  moved_in: ['lease', 'site_photos'],
  operating: ['operation_proof'],
  started: ['permit', 'site_photos'],
  producing: ['acceptance'],
}

export const requiredFor = (stage: Stage) => toEnter[stage]

/** The requirements `given` leaves open. */
export const missingFor = (stage: Stage, given: Partial<Record<Requirement, string>>) =>
  toEnter[stage].filter((requirement) => !given[requirement]?.trim())
