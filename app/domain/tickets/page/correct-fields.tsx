import { at } from '#app/addresses.ts'
import type { DictionaryEntry } from '#app/domain/dictionaries/queries.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Select, TextInput } from '#app/ui/form/field.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
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
      <Picker
        name="enterpriseId"
        label={fields.enterpriseId}
        source={at.pick.enterprises()}
        initial={ticket.enterprise ? [{ id: ticket.enterprise.id, label: ticket.enterprise.name }] : []}
        optional
        error={errorOf('enterpriseId')}
      />
      <TextInput
        name="title"
        label={fields.title}
        required
        maxLength={120}
        defaultValue={ticket.title}
        error={errorOf('title')}
      />
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
              {nameIn(locale, { name, nameEn })}
            </option>
          ))}
        </Select>
      </div>
      <DeadlineFields errorOf={errorOf} at={ticket.businessDeadlineAt} name={ticket.businessDeadlineName} />
      <SiteFields site={ticket} errorOf={errorOf} />
    </>
  )
}
