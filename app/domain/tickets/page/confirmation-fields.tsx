import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { ticketMessages } from '../messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'
import { ChannelSelect } from './channel-select.tsx'
import { type ErrorOf, When } from './when.tsx'

/** Whose word it is, by which channel, and when. */
export function ConfirmationFields({ ticket, errorOf }: { ticket: TicketDetail; errorOf: ErrorOf }) {
  const { fields } = useMessages(ticketMessages)
  const m = useMessages(stepMessages)
  const [requesterId, setRequesterId] = useState(ticket.requesters[0]?.id ?? '')
  return (
    <>
      <Select
        name="requesterId"
        label={fields.requesterId}
        value={requesterId}
        onChange={({ currentTarget }) => setRequesterId(currentTarget.value)}
        error={errorOf('requesterId')}
      >
        {ticket.requesters.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="">{m.someoneElse}</option>
      </Select>
      {requesterId === '' && (
        <TextInput name="name" label={m.someoneElse} required maxLength={60} error={errorOf('name')} />
      )}
      <ChannelSelect error={errorOf('channel')} />
      <When errorOf={errorOf} />
      <TextArea name="note" label={fields.note} optional maxLength={500} error={errorOf('note')} />
    </>
  )
}
