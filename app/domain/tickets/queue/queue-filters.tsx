import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FilterBar, FilterChips, FilterSearch, FilterSelect } from '#app/ui/table/filter-bar.tsx'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import { queueMessages } from '../queue-messages.ts'
import { levels } from '../ticket.ts'

type Category = { code: string; name: string; nameEn: string }

/** Order and filters of the queue; the address is their state. */
export function QueueFilters({ categories }: { categories: Category[] }) {
  const m = useMessages(ticketPages)
  const queueWords = useMessages(queueMessages)
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  return (
    <>
      <div className="z-filters z-noprint">
        <FilterChips
          name="by"
          options={[
            { value: '', label: queueWords.by.next },
            { value: 'light', label: queueWords.by.light },
            { value: 'unit', label: queueWords.by.unit },
          ]}
        />
      </div>
      <FilterBar keep={['by']}>
        <FilterSearch label={queueWords.search} />
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
            { value: 'received', label: queueWords.mine.received },
            { value: 'handled', label: queueWords.mine.handled },
          ]}
        />
        <FilterSelect
          name="supervised"
          label={queueWords.supervised}
          options={[{ value: '1', label: m.marks.supervised }]}
        />
      </FilterBar>
    </>
  )
}
