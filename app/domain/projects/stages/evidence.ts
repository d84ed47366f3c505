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
