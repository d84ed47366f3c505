import { useEffect, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { DayInput, Select, Switch, TextInput } from '#app/ui/form/field.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { visitMessages } from './messages.ts'

export type BornIds = { ticketId: string; leadId: string }
type Props = {
  ids: BornIds
  categories: { code: string; label: string }[]
  firm: string
  colleagues: Pick[]
  errorOf: (field: string) => string | undefined
  /** What the lines held when the form was left. */
  kept?: Bears
  /** How many lines are open. */
  onCount: (count: number) => void
}

/** What a draft keeps of the lines. */
export type Bears = {
  tasks: { kind: string; title: string; dueOn: string; owner: Pick[] }[]
  ticket?: Record<string, string>
  lead?: Record<string, string>
}

const bearers = ['promise', 'task', 'ticket', 'lead'] as const
type Bearer = (typeof bearers)[number]

/** Promise, next step, ticket, lead: a switch each, opening one line. What is off is not sent. */
export function BornLines({ ids, categories, firm, colleagues, errorOf, kept, onCount }: Props) {
  const m = useMessages(visitMessages)
  const keptTask = (kind: string) => kept?.tasks.find((task) => task.kind === kind)
  const [on, setOn] = useState<Record<Bearer, boolean>>({
    promise: Boolean(keptTask('promise')),
    task: Boolean(keptTask('next_step')),
    ticket: Boolean(kept?.ticket),
    lead: Boolean(kept?.lead),
  })
  useEffect(() => onCount(Object.values(on).filter(Boolean).length), [on])
  const task = { colleagues, errorOf }
  const line = (bearer: Bearer) => (
    <Switch
      key={bearer}
      label={m.switches[bearer]}
      checked={on[bearer]}
      onChange={({ currentTarget }) => setOn({ ...on, [bearer]: currentTarget.checked })}
    />
  )
  return (
    <div className="visit-born">
      {line('promise')}
      {on.promise && (
        <TaskLine index={0} kind="promise" label={m.promiseTitle} kept={keptTask('promise')} {...task} />
      )}
      {line('task')}
      {on.task && (
        <TaskLine
          index={on.promise ? 1 : 0}
          kind="next_step"
          label={m.taskTitle}
          kept={keptTask('next_step')}
          {...task}
        />
      )}
      {line('ticket')}
      {on.ticket && (
        <div className="visit-line">
          <input type="hidden" name="ticket.id" value={kept?.ticket?.id ?? ids.ticketId} />
          <TextInput
            label={m.ticketTitle}
            name="ticket.title"
            defaultValue={kept?.ticket?.title}
            maxLength={120}
            required
            error={errorOf('ticket.title')}
          />
          <Select
            label={m.ticketCategory}
            name="ticket.categoryCode"
            defaultValue={kept?.ticket?.categoryCode}
            error={errorOf('ticket.categoryCode')}
          >
            {categories.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
          <TextInput
            label={m.ticketRequester}
            name="ticket.requester"
            defaultValue={kept?.ticket?.requester ?? firm}
            maxLength={60}
            required
            error={errorOf('ticket.requester')}
          />
        </div>
      )}
      {line('lead')}
      {on.lead && (
        <div className="visit-line">
          <input type="hidden" name="lead.id" value={kept?.lead?.id ?? ids.leadId} />
          <TextInput
            label={m.leadName}
            name="lead.enterpriseName"
            defaultValue={kept?.lead?.enterpriseName ?? firm}
            maxLength={80}
            required
            error={errorOf('lead.enterpriseName')}
          />
          <TextInput
            label={m.leadNeed}
            name="lead.need"
            defaultValue={kept?.lead?.need}
            maxLength={1000}
            required
            error={errorOf('lead.need')}
          />
        </div>
      )}
    </div>
  )
}

type TaskProps = {
  index: number
  kind: string
  label: string
  kept?: Bears['tasks'][number]
} & { colleagues: Pick[]; errorOf: Props['errorOf'] }

/** Without an owner it is the writer's own. */
function TaskLine({ index, kind, label, kept, colleagues, errorOf }: TaskProps) {
  const m = useMessages(visitMessages)
  const name = (field: string) => `tasks.${index}.${field}`
  return (
    <div className="visit-line">
      <input type="hidden" name={name('kind')} value={kind} />
      <TextInput
        label={label}
        name={name('title')}
        defaultValue={kept?.title}
        maxLength={200}
        required
        error={errorOf(name('title'))}
      />
      <div className="z-pair">
        <DayInput
          label={m.dueOn}
          name={name('dueOn')}
          defaultValue={kept?.dueOn}
          optional
          error={errorOf(name('dueOn'))}
        />
        <Picker
          label={m.owner}
          name={name('ownerId')}
          source={at.pick.cadres()}
          initial={kept?.owner ?? []}
          suggestions={colleagues}
          hint={m.ownerHint}
          optional
          error={errorOf(name('ownerId'))}
        />
      </div>
    </div>
  )
}
