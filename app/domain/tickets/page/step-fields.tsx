import { at } from '#app/addresses.ts'
import type { DictionaryEntry } from '#app/domain/dictionaries/queries.server.ts'
import { fileMessages } from '#app/domain/files/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { DayInput, Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { FileDrop } from '#app/ui/form/file-drop.tsx'
import { DayTimeInput } from '#app/ui/form/form-parts.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { ticketMessages } from '../messages.ts'
import { ticketPages } from '../page-messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { lastDayOf } from '../service-limits.ts'
import { stepMessages } from '../step-messages.ts'
import { waitReasons } from '../ticket.ts'
import type { Step } from '../transitions.ts'
import { ChannelSelect } from './channel-select.tsx'
import { ConfirmationFields } from './confirmation-fields.tsx'
import { CorrectFields } from './correct-fields.tsx'
import { FollowUpFields } from './follow-up-fields.tsx'
import { HelperFields } from './helper-fields.tsx'
import { type ErrorOf, When } from './when.tsx'

export type MergeChoice = { id: string; number: string; title: string }
type Props = {
  ticket: TicketDetail
  step: Step
  mergeInto: MergeChoice[]
  categories: DictionaryEntry[]
  errorOf: ErrorOf
}

const reasoned: readonly Step[] = ['giveBack', 'reopen', 'withdraw', 'supervise', 'declineOver']

export function StepFields({ ticket, step, mergeInto, categories, errorOf }: Props) {
  const { fields, waitReasons: waits } = useMessages(ticketMessages)
  const m = useMessages(stepMessages)
  const { photos } = useMessages(fileMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const note = <TextArea name="note" label={fields.note} optional error={errorOf('note')} maxLength={500} />
  const reason = (
    <TextArea name="reason" label={fields.reason} required error={errorOf('reason')} maxLength={500} />
  )
  const pictures = <FileDrop name="files" label={photos} error={errorOf('files') ?? errorOf('fileIds')} />
  if (reasoned.includes(step)) return reason
  switch (step) {
    case 'dispatch':
    case 'handOver':
      return (
        <>
          <Picker name="toId" label={fields.toId} source={at.pick.cadres()} error={errorOf('toId')} />
          {step === 'dispatch' ? note : reason}
        </>
      )
    case 'respond':
      return (
        <>
          <When errorOf={errorOf} />
          {note}
        </>
      )
    case 'arrive':
      return (
        <>
          <When errorOf={errorOf} />
          {note}
          {pictures}
        </>
      )
    case 'helperArrived':
      return (
        <>
          <Select name="helperId" label={fields.helperId} error={errorOf('helperId')}>
            {ticket.helpers
              .filter(({ arrivedAt }) => arrivedAt === null)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
          <When errorOf={errorOf} />
        </>
      )
    case 'addHelper':
      return <HelperFields errorOf={errorOf} />
    case 'promise':
      return (
        <>
          <DayTimeInput
            label={m.when}
            dayName="promisedDay"
            timeName="promisedTime"
            day={today}
            error={errorOf('promisedTime') ?? errorOf('promisedDay')}
          />
          {note}
        </>
      )
    case 'resolve':
      return (
        <>
          <TextArea
            name="solution"
            label={fields.solution}
            required
            maxLength={2000}
            error={errorOf('solution')}
          />
          <TextArea
            name="rootCause"
            label={fields.rootCause}
            optional
            maxLength={1000}
            error={errorOf('rootCause')}
          />
          {pictures}
          <When errorOf={errorOf} />
        </>
      )
    case 'confirm':
      return <ConfirmationFields ticket={ticket} errorOf={errorOf} />
    case 'followUp':
      return <FollowUpFields errorOf={errorOf} />
    case 'merge':
      return (
        <>
          <Select name="intoId" label={fields.intoId} error={errorOf('intoId')}>
            {mergeInto.map(({ id, number, title }) => (
              <option key={id} value={id}>
                {number} {title}
              </option>
            ))}
          </Select>
          <TextArea name="reason" label={fields.reason} optional maxLength={500} error={errorOf('reason')} />
        </>
      )
    case 'askPark':
    case 'park':
      return (
        <>
          <Select name="waitsFor" label={fields.waitsFor} error={errorOf('waitsFor')}>
            {waitReasons.map((one) => (
              <option key={one} value={one}>
                {waits[one]}
              </option>
            ))}
          </Select>
          <DayInput name="recheckOn" label={fields.recheckOn} required error={errorOf('recheckOn')} />
          {reason}
        </>
      )
    case 'askExtension':
      return (
        <>
          <DayInput name="newDay" label={fields.newDay} required error={errorOf('newDay')} />
          {reason}
        </>
      )
    case 'decideExtension': {
      const asked = ticket.extensions.find(({ status }) => status === 'asked')
      return (
        <>
          {asked && <p>{m.asked(formatDay(lastDayOf(asked.newDueAt), locale, today), asked.reason)}</p>}
          {note}
        </>
      )
    }
    case 'addRequester':
      return <RequesterFields errorOf={errorOf} />
    case 'correct':
      return (
        <>
          <CorrectFields ticket={ticket} categories={categories} errorOf={errorOf} />
          {reason}
        </>
      )
    case 'whistle':
      return (
        <>
          <TextInput name="units" label={fields.units} required maxLength={200} error={errorOf('units')} />
          {reason}
        </>
      )
    default:
      return note
  }
}

function RequesterFields({ errorOf }: { errorOf: ErrorOf }) {
  const { fields } = useMessages(ticketMessages)
  const pages = useMessages(ticketPages)
  return (
    <>
      <TextInput
        name="requester.name"
        label={pages.contact}
        required
        maxLength={60}
        error={errorOf('requester.name')}
      />
      <div className="z-pair">
        <TextInput
          name="requester.organisation"
          label={fields.organisation}
          optional
          maxLength={120}
          error={errorOf('requester.organisation')}
        />
        <TextInput
          name="requester.phone"
          type="tel"
          label={fields.phone}
          optional
          maxLength={40}
          error={errorOf('requester.phone')}
        />
      </div>
      <ChannelSelect error={errorOf('channel')} />
    </>
  )
}
