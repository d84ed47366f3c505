import { useSearchParams } from '@remix-run/react'
import { enterpriseStatuses, tiers } from '#app/domain/enterprises/enterprise.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FilterBar, FilterChips, FilterSearch, FilterSelect } from '#app/ui/table/filter-bar.tsx'

import './firms.css'

type Named = { name: string; nameEn: string }
type Props = {
  counts: Record<'all' | 'prospect' | 'resident' | 'no_cadre' | 'overdue', number> | null
  patches: (Named & { id: string })[]
  industries: (Named & { code: string })[]
  cities: (Named & { code: string })[]
}

/** The chips answer what people ask most; the selects do the rest. All of it lives in the address. */
export function FirmFilters({ counts, patches, industries, cities }: Props) {
  const m = useMessages(enterpriseMessages)
  const locale = useLocale()
  const [search] = useSearchParams()
  const label = (one: Named) => (locale === 'en' ? one.nameEn : one.name)
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
        <FilterSelect
          name="patch"
          label={m.fields.patchId}
          options={patches.map((one) => ({ value: one.id, label: label(one) }))}
        />
        <FilterSelect
          name="city"
          label={m.fields.originCityCode}
          options={cities.map((one) => ({ value: one.code, label: label(one) }))}
        />
        <FilterSelect
          name="industry"
          label={m.columns.product}
          options={industries.map((one) => ({ value: one.code, label: label(one) }))}
        />
      </FilterBar>
    </>
  )
}
