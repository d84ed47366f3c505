import type { DictionaryEntry } from '#app/domain/dictionaries/queries.server.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Select, TextInput } from '#app/ui/form/field.tsx'
import { DayTimeInput } from '#app/ui/form/form-parts.tsx'
import { endDay, endTime } from '../due-words.ts'
import { SiteFields } from '../intake/site-fields.tsx'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { levels } from '../ticket.ts'
import type { ErrorOf } from './when.tsx'

type Props = { ticket: TicketDetail; categories: DictionaryEntry[]; errorOf: ErrorOf }

/** The facts of intake as they stand, to be put right. */
export function CorrectFields({ ticket, categories, errorOf }: Props) {
  const words = useMessages(ticketMessages)
  const intake = useMessages(intakeMessages)
  const locale = useLocale()
  const { fields } = words
  const { businessDeadlineAt: deadline } = ticket
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
          {categories.map(({ code, name, nameEn }) => (
            <option key={code} value={code}>
              {locale === 'en' ? nameEn : name}
            </option>
          ))}
        </Select>
      </div>
      <DayTimeInput
        label={intake.deadline}
        optional
        dayName="deadlineDay"
        timeName="deadlineTime"
        day={deadline ? endDay(deadline) : undefined}
        time={deadline ? endTime(deadline) : undefined}
        error={errorOf('deadlineTime') ?? errorOf('deadlineDay')}
      />
      <TextInput
        name="deadlineName"
        label={fields.deadlineName}
        optional
        maxLength={30}
        defaultValue={ticket.businessDeadlineName ?? ''}
        error={errorOf('deadlineName')}
      />
      <SiteFields site={ticket} errorOf={errorOf} />
    </>
  )
}
