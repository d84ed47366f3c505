import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FilterBar, FilterChips, FilterSearch, FilterSelect } from '#app/ui/table/filter-bar.tsx'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import { levels } from '../ticket.ts'

type Category = { code: string; name: string; nameEn: string }

/** Order and filters of the queue; the address is their state. */
export function QueueFilters({ categories }: { categories: Category[] }) {
  const m = useMessages(ticketPages)
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  return (
    <>
      <div className="z-filters z-noprint">
        <FilterChips
          name="by"
          options={[
            { value: '', label: m.by.next },
            { value: 'light', label: m.by.light },
            { value: 'unit', label: m.by.unit },
          ]}
        />
      </div>
      <FilterBar keep={['by']}>
        <FilterSearch label={m.search} />
        <FilterSelect
          name="level"
          label={m.level}
          options={levels.map((level) => ({ value: level, label: words.levels[level] }))}
        />
        <FilterSelect
          name="category"
          label={m.category}
          options={categories.map(({ code, name, nameEn }) => ({
            value: code,
            label: nameIn(locale, { name, nameEn }),
          }))}
        />
        <FilterSelect
          name="mine"
          label={words.fields.handlerId}
          options={[
            { value: 'received', label: m.mine.received },
            { value: 'handled', label: m.mine.handled },
          ]}
        />
        <FilterSelect
          name="supervised"
          label={m.supervised}
          options={[{ value: '1', label: m.marks.supervised }]}
        />
      </FilterBar>
    </>
  )
}
