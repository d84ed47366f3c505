import { loadWarning } from './liaison.ts'

/** A cadre who could take a firm, with the facts that speak for them. */
export type Candidate = {
  id: string
  name: string
  unit: string | null
  unitEn: string | null
  /** Firms under this cadre as PRIMARY today. */
  load: number
  /** Firms of the same patch among them. */
  samePatch: number
  leadsPatch: boolean
  handlesTicket: boolean
  hasMet: boolean
  isDeputy: boolean
}

/**
 * Best first: who already acts for the firm, leads its patch, works on its tickets, has met it, knows the patch;
 * fewer firms before more. Over `loadWarning` firms speak against.
 */
export function rankCandidates(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => weight(b) - weight(a) || a.load - b.load || (a.id < b.id ? -1 : 1))
}

function weight(one: Candidate) {
  return (
    (one.isDeputy ? 8 : 0) +
    (one.leadsPatch ? 4 : 0) +
    (one.handlesTicket ? 3 : 0) +
    (one.hasMet ? 2 : 0) +
    (one.samePatch > 0 ? 1 : 0) -
    (one.load >= loadWarning ? 10 : 0)
  )
}
