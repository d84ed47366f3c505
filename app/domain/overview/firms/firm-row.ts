import type { Day } from '#app/domain/calendar.ts'
import type { EnterpriseStatus, Tier } from '#app/domain/enterprises/enterprise.ts'
import type { Names } from './choices.ts'
import { hintOf } from './hints.ts'
import { answerable, cadresOf, projectOf, type SentCadre, type SentProject } from './marks.ts'

/** A row of the list as the database sends it: values in this order. City and trade by their codes. */
export type SentFirm = [
  id: string,
  name: string,
  sample: 0 | 1,
  status: EnterpriseStatus,
  tier: Tier | null,
  city: string | null,
  industry: string | null,
  patch: string | null,
  project: SentProject | null,
  cadres: SentCadre[] | null,
  /** The second is left out where it is the first. */
  contacts: [known: string | null, open?: string | null],
  openTickets: number,
]

export type FirmRow = ReturnType<typeof firmRow>

const codes: Names = (code) => code ?? undefined

/** What the list shows of a firm on `today`: city and trade by their `names`. */
export function firmRow(sent: SentFirm, today: Day, names = codes) {
  const [id, name, sample, status, tier, city, industry, patch, marked, cadres, contacts, openTickets] = sent
  const [lastContactOn, lastHeardOn = lastContactOn] = contacts
  const project = projectOf(marked, [lastContactOn, lastHeardOn])
  const cadre = answerable(cadresOf(cadres))
  const open = project?.exit ? null : project
  const hint = hintOf({ status, tier, hasCadre: cadre !== null, lastContactOn, project: open }, today)
  const named = { city: names(city), industry: names(industry), patch: patch ?? undefined }
  return {
    id,
    name,
    sample: sample === 1,
    status,
    ...named,
    project,
    cadre,
    lastContactOn,
    openTickets,
    hint,
  }
}
