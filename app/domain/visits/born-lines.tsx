import { useEffect, useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { DayInput, Select, Switch, TextInput } from '#app/ui/form/field.tsx'
import { type Pick, Picker } from '#app/ui/form/picker.tsx'
import { usePutBack } from '#app/ui/form/use-put-back.ts'
import { visitMessages } from './messages.ts'

export type BornIds = { ticketId: string; leadId: string }
type Props = {
  ids: BornIds
  categories: { code: string; label: string }[]
  firm: string
  colleagues: Pick[]
  errorOf: (field: string) => string | undefined
  /** How many lines are open. */
  onCount: (count: number) => void
}

const bearers = ['promise', 'task', 'ticket', 'lead'] as const
type Bearer = (typeof bearers)[number]

/** Promise, next step, ticket, lead: a switch each, opening one line. What is off is not sent. */
export function BornLines({ ids, categories, firm, colleagues, errorOf, onCount }: Props) {
  const m = useMessages(visitMessages)
  const lines = useRef<HTMLDivElement>(null)
  const [on, setOn] = useState<Record<Bearer, boolean>>({
    promise: false,
    task: false,
    ticket: false,
    lead: false,
  })
  usePutBack(lines, ({ words }) => {
    const holds = (kind: string) =>
      words.some(([name, value]) => /^tasks\.\d\.kind$/.test(name) && value === kind)
    const begins = (prefix: string) => words.some(([name]) => name.startsWith(prefix))
    setOn({
      promise: holds('promise'),
      task: holds('next_step'),
      ticket: begins('ticket.'),
      lead: begins('lead.'),
    })
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
    <div className="visit-born" ref={lines}>
      {line('promise')}
      {on.promise && <TaskLine index={0} kind="promise" label={m.promiseTitle} {...task} />}
      {line('task')}
      {on.task && <TaskLine index={on.promise ? 1 : 0} kind="next_step" label={m.taskTitle} {...task} />}
      {line('ticket')}
      {on.ticket && (
        <div className="visit-line">
          <input type="hidden" name="ticket.id" value={ids.ticketId} />
          <TextInput
            label={m.ticketTitle}
            name="ticket.title"
            maxLength={120}
            required
            error={errorOf('ticket.title')}
          />
          <Select label={m.ticketCategory} name="ticket.categoryCode" error={errorOf('ticket.categoryCode')}>
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
            error={errorOf('ticket.requester')}
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
            error={errorOf('lead.enterpriseName')}
          />
          <TextInput
            label={m.leadNeed}
            name="lead.need"
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
} & { colleagues: Pick[]; errorOf: Props['errorOf'] }

/** Without an owner it is the writer's own. */
function TaskLine({ index, kind, label, colleagues, errorOf }: TaskProps) {
  const m = useMessages(visitMessages)
  const name = (field: string) => `tasks.${index}.${field}`
  return (
    <div className="visit-line">
      <input type="hidden" name={name('kind')} value={kind} />
      <TextInput label={label} name={name('title')} maxLength={200} required error={errorOf(name('title'))} />
      <div className="z-pair">
        <DayInput label={m.dueOn} name={name('dueOn')} optional error={errorOf(name('dueOn'))} />
        <Picker
          label={m.owner}
          name={name('ownerId')}
          source={at.pick.cadres()}
          suggestions={colleagues}
          hint={m.ownerHint}
          optional
          error={errorOf(name('ownerId'))}
        />
      </div>
    </div>
  )
}
