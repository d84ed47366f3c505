import { useSearchParams } from '@remix-run/react'
import { enterpriseStatuses, tiers } from '#app/domain/enterprises/enterprise.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { FilterBar, FilterChips, FilterSearch, FilterSelect } from '#app/ui/table/filter-bar.tsx'
import type { Choices } from './choices.ts'

import './firms.css'

type Props = {
  counts: Record<'all' | 'prospect' | 'resident' | 'no_cadre' | 'overdue', number> | null
  choices: Choices
}

/** The chips answer what people ask most; the selects do the rest. All of it lives in the address. */
export function FirmFilters({ counts, choices: { patches, industries, cities } }: Props) {
  const m = useMessages(enterpriseMessages)
  const [search] = useSearchParams()
  const gap = search.get('gap')
  return (
    <>
      <div className="z-chiprow">
        <FilterChips
          name="status"
          label={m.fields.status}
          options={[
            { value: '', label: m.all, count: counts?.all },
            ...enterpriseStatuses
              .filter((status) => status !== 'left')
              .map((status) => ({ value: status, label: m.statuses[status], count: counts?.[status] })),
          ]}
        />
        <FilterChips
          name="gap"
          label={m.columns.hint}
          options={[
            ...(['no_cadre', 'overdue'] as const).map((value) => ({
              value,
              label: m.gaps[value],
              count: counts?.[value],
            })),
            ...(gap ? [{ value: '', label: m.noGap }] : []),
          ]}
        />
      </div>
      <FilterBar keep={['status', 'gap']}>
        <FilterSearch label={m.search} />
        <FilterSelect
          name="tier"
          label={m.fields.tier}
          options={tiers.map((tier) => ({ value: tier, label: m.tierNames[tier] }))}
        />
        <FilterSelect name="patch" label={m.fields.patchId} options={patches.map(option)} />
        <FilterSelect name="city" label={m.fields.originCityCode} options={cities.map(option)} />
        <FilterSelect name="industry" label={m.columns.industry} options={industries.map(option)} />
      </FilterBar>
    </>
  )
}

const option = ([value, label]: [string, string]) => ({ value, label })
