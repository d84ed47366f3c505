import type { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import type { FirmRow } from './firm-row.ts'

/** Who answers for a firm; that nobody does is said of residents only, of others nothing. */
export function cadreText({ cadre, status }: FirmRow, m: (typeof enterpriseMessages)[Locale]) {
  if (!cadre) return status === 'resident' ? m.gaps.no_cadre : null
  return cadre.acting ? m.acting(cadre.name) : cadre.name
}
