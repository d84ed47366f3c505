import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FilterBar, FilterDay, FilterSelect } from '#app/ui/table/filter-bar.tsx'
import { auditMessages } from './audit-messages.ts'
import type { AuditFilter } from './forms.ts'

type Option = { value: string; label: string }
type Props = {
  filter: AuditFilter
  people: { id: string; name: string; nameEn: string }[]
  actions: Option[]
}

/** Who, what, which way, with what result, and between which days. */
export function AuditFilters({ filter, people, actions }: Props) {
  const m = useMessages(auditMessages)
  const locale = useLocale()
  const { actor, action, via, result, from, to } = m.fields
  const persons = people.map(({ id, name, nameEn }) => ({
    value: id,
    label: nameIn(locale, { name, nameEn }),
  }))
  return (
    <FilterBar>
      <FilterSelect labelled name="actor" label={actor} options={persons} />
      <FilterSelect labelled name="action" label={action} options={actions} />
      <FilterSelect labelled name="via" label={via} options={optionsOf(m.vias)} />
      <FilterSelect labelled name="result" label={result} options={optionsOf(m.results)} />
      <FilterDay name="from" label={from} />
      <FilterDay name="to" label={to} />
      {filter.subject && <input type="hidden" name="subject" value={filter.subject} />}
    </FilterBar>
  )
}

const optionsOf = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
