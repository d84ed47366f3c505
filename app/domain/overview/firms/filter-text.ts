import type { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { type Choices, namesOf } from './choices.ts'

/** What the list is cut by, in words; empty where it is whole. */
export function filterText(filter: Partial<EnterpriseFilter>, choices: Choices, locale: Locale): string {
  const m = enterpriseMessages[locale]
  const { q, status, tier, patch, city, industry, gap } = filter
  const name = namesOf({ ...choices, cities: [...choices.cities, ...choices.patches] })
  return [
    q,
    status && m.statuses[status],
    tier && m.tierNames[tier],
    name(patch ?? null),
    name(city ?? null),
    name(industry ?? null),
    gap && m.gaps[gap],
  ]
    .filter(Boolean)
    .join(' · ')
}
