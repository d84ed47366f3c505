import { useMessages } from '#app/i18n/use-messages.ts'
import { TextInput } from '#app/ui/form/field.tsx'
import { DayTimeInput } from '#app/ui/form/form-parts.tsx'
import { endDay, endTime } from '../due-words.ts'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import type { ErrorOf } from '../page/when.tsx'

type MomentProps = { errorOf: ErrorOf; at?: Date | null }
type NameProps = { errorOf: ErrorOf; name?: string | null }

/** The requester's own deadline and what it is for. `at` and `name` are what is on record. */
export function DeadlineFields(props: MomentProps & NameProps) {
  return (
    <>
      <DeadlineMoment {...props} />
      <DeadlineName {...props} />
    </>
  )
}

export function DeadlineMoment({ errorOf, at }: MomentProps) {
  const m = useMessages(intakeMessages)
  return (
    <DayTimeInput
      label={m.deadline}
      dayName="deadlineDay"
      timeName="deadlineTime"
      day={at ? endDay(at) : undefined}
      time={at ? endTime(at) : undefined}
      hint={m.deadlineHint}
      optional
      error={errorOf('deadlineTime') ?? errorOf('deadlineDay')}
    />
  )
}

export function DeadlineName({ errorOf, name }: NameProps) {
  const { fields } = useMessages(ticketMessages)
  return (
    <TextInput
      name="deadlineName"
      label={fields.deadlineName}
      optional
      maxLength={30}
      defaultValue={name ?? ''}
      error={errorOf('deadlineName')}
    />
  )
}
