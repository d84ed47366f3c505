import type { Day } from '#app/domain/calendar.ts'
import type { EnterpriseStatus, Tier } from '#app/domain/enterprises/enterprise.ts'
import { hintOf } from './hints.ts'
import {
  answerable,
  cadresOf,
  projectOf,
  type SentCadre,
  type SentContacts,
  type SentProject,
} from './marks.ts'

/** A row of the list as the database sends it: values in this order. City, trade and patch by their codes. */
export type SentFirm = [
  id: string,
  name: string,
  sample: boolean,
  status: EnterpriseStatus,
  tier: Tier | null,
  city: string | null,
  industry: string | null,
  patch: string | null,
  project: SentProject | null,
  cadres: SentCadre[] | null,
  contacts: SentContacts,
  openTickets: number,
]

export type FirmRow = ReturnType<typeof firmRow>

/** What the list shows of a firm on `today`. */
export function firmRow(sent: SentFirm, today: Day) {
  const [id, name, sample, status, tier, city, industry, patch, marked, cadres, contacts, openTickets] = sent
  const [lastContactOn] = contacts
  const project = projectOf(marked, contacts)
  const cadre = answerable(cadresOf(cadres))
  const open = project?.exit ? null : project
  const hint = hintOf({ status, tier, hasCadre: cadre !== null, lastContactOn, project: open }, today)
  return { id, name, sample, status, city, industry, patch, project, cadre, lastContactOn, openTickets, hint }
}
