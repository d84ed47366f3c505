import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { ComparedFirm } from './facts.server.ts'
import { dayColumn, type FirmChoice } from './fields.ts'

/** How a field of a compared firm reads; a dash where it is empty. */
export function useFactText(): (name: FirmChoice, firm: ComparedFirm) => string {
  const e = useMessages(enterpriseMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const day = (on: string | null) => (on ? formatDay(on, locale, today) : null)
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
  return (name, firm) => {
    switch (name) {
      case 'originCityCode':
        return firm.city ?? e.none
      case 'industryCode':
        return firm.industry ?? e.none
      case 'tier':
        return firm.tier ? e.tierNames[firm.tier] : e.none
      case 'headcount': {
        const on = dayColumn(name)
        return firm[name] === null
          ? e.none
          : joined(`${firm[name]}${firm.headcountAtLeast ? '+' : ''}`, on && day(firm[on] as string | null))
      }
      case 'place':
        return joined(e.statuses[firm.status], firm.patch, day(firm.residentSince))
      default:
        return firm[name] || e.none
    }
  }
}
