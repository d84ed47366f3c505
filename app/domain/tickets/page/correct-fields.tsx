import type { DictionaryEntry } from '#app/domain/dictionaries/queries.server.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Select } from '#app/ui/form/field.tsx'
import { DeadlineFields } from '../intake/deadline-fields.tsx'
import { SiteFields } from '../intake/site-fields.tsx'
import { ticketMessages } from '../messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { levels } from '../ticket.ts'
import type { ErrorOf } from './when.tsx'

type Props = { ticket: TicketDetail; categories: DictionaryEntry[]; errorOf: ErrorOf }

/** The facts of intake as they stand, to be put right. */
export function CorrectFields({ ticket, categories, errorOf }: Props) {
  const words = useMessages(ticketMessages)
  const locale = useLocale()
  const { fields } = words
  // A category retired since stands on the ticket all the same.
  const own = ticket.category
  const offered = own && !categories.some(({ code }) => code === own.code) ? [own, ...categories] : categories
  return (
    <>
      <div className="z-pair">
        <Select name="level" label={fields.level} defaultValue={ticket.level} error={errorOf('level')}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {words.levels[level]}
            </option>
          ))}
        </Select>
        <Select
          name="categoryCode"
          label={fields.categoryCode}
          defaultValue={ticket.categoryCode}
          error={errorOf('categoryCode')}
        >
          {offered.map(({ code, name, nameEn }) => (
            <option key={code} value={code}>
              {locale === 'en' ? nameEn : name}
            </option>
          ))}
        </Select>
      </div>
      <DeadlineFields errorOf={errorOf} at={ticket.businessDeadlineAt} name={ticket.businessDeadlineName} />
      <SiteFields site={ticket} errorOf={errorOf} />
    </>
  )
}
