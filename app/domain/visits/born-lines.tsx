import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { DayInput, Select, Switch, TextInput } from '#app/ui/form/field.tsx'
import { visitMessages } from './messages.ts'

export type BornIds = { ticketId: string; leadId: string }
type Props = {
  ids: BornIds
  categories: { code: string; label: string }[]
  firm: string
  errors: Record<string, string>
}

const bearers = ['promise', 'task', 'ticket', 'lead'] as const
type Bearer = (typeof bearers)[number]

/** Promise, next step, ticket, lead: a switch each, opening one line. What is off is not sent. */
export function BornLines({ ids, categories, firm, errors }: Props) {
  const m = useMessages(visitMessages)
  const [on, setOn] = useState<Record<Bearer, boolean>>({
    promise: false,
    task: false,
    ticket: false,
    lead: false,
  })
  const line = (bearer: Bearer) => (
    <Switch
      key={bearer}
      label={m.switches[bearer]}
      data-bears={bearer}
      checked={on[bearer]}
      onChange={({ currentTarget }) => setOn({ ...on, [bearer]: currentTarget.checked })}
    />
  )
  return (
    <div className="visit-born">
      {line('promise')}
      {on.promise && <TaskLine at={0} kind="promise" label={m.promiseTitle} errors={errors} />}
      {line('task')}
      {on.task && <TaskLine at={1} kind="next_step" label={m.taskTitle} errors={errors} />}
      {line('ticket')}
      {on.ticket && (
        <div className="visit-line">
          <input type="hidden" name="ticket.id" value={ids.ticketId} />
          <TextInput
            label={m.ticketTitle}
            name="ticket.title"
            maxLength={120}
            required
            error={errors['ticket.title']}
          />
          <Select label={m.ticketCategory} name="ticket.categoryCode" error={errors['ticket.categoryCode']}>
            {categories.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
          <TextInput
            label={m.ticketRequester}
            name="ticket.requester"
            defaultValue={firm}
            maxLength={60}
            required
            error={errors['ticket.requester']}
          />
        </div>
      )}
      {line('lead')}
      {on.lead && (
        <div className="visit-line">
          <input type="hidden" name="lead.id" value={ids.leadId} />
          <TextInput
            label={m.leadName}
            name="lead.enterpriseName"
            defaultValue={firm}
            maxLength={80}
            required
            error={errors['lead.enterpriseName']}
          />
          <TextInput
            label={m.leadNeed}
            name="lead.need"
            maxLength={1000}
            required
            error={errors['lead.need']}
          />
        </div>
      )}
    </div>
  )
}

function TaskLine({
  at,
  kind,
  label,
  errors,
}: {
  at: number
  kind: string
  label: string
  errors: Record<string, string>
}) {
  const m = useMessages(visitMessages)
  return (
    <div className="visit-line">
      <input type="hidden" name={`tasks.${at}.kind`} value={kind} />
      <TextInput
        label={label}
        name={`tasks.${at}.title`}
        maxLength={200}
        required
        error={errors[`tasks.${at}.title`]}
      />
      <DayInput label={m.dueOn} name={`tasks.${at}.dueOn`} optional error={errors[`tasks.${at}.dueOn`]} />
    </div>
  )
}
