import { useMessages } from '#app/i18n/use-messages.ts'
import { Select } from '#app/ui/form/field.tsx'
import { ticketMessages } from '../messages.ts'
import { ticketChannels } from '../ticket.ts'

export function ChannelSelect({ error }: { error?: string | undefined }) {
  const m = useMessages(ticketMessages)
  return (
    <Select name="channel" label={m.fields.channel} error={error}>
      {ticketChannels.map((channel) => (
        <option key={channel} value={channel}>
          {m.channels[channel]}
        </option>
      ))}
    </Select>
  )
}
