import type { Day } from '#app/domain/calendar.ts'
import type { EnterpriseStatus, Tier } from '#app/domain/enterprises/enterprise.ts'
import type { Names } from './choices.ts'
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

const codes: Names = (code) => code ?? undefined

/** What the list shows of a firm on `today`: city, trade and patch by their `names`. */
export function firmRow(sent: SentFirm, today: Day, names = codes) {
  const [id, name, sample, status, tier, city, industry, patch, marked, cadres, contacts, openTickets] = sent
  const [lastContactOn] = contacts
  const project = projectOf(marked, contacts)
  const cadre = answerable(cadresOf(cadres))
  const open = project?.exit ? null : project
  const hint = hintOf({ status, tier, hasCadre: cadre !== null, lastContactOn, project: open }, today)
  const named = { city: names(city), industry: names(industry), patch: names(patch) }
  return { id, name, sample, status, ...named, project, cadre, lastContactOn, openTickets, hint }
}
