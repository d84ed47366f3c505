import type { ReactNode } from 'react'
import type { z } from 'zod'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { LeaveGuard } from '#app/ui/form/leave-guard.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { projectMessages } from '../messages.ts'
import { pageMessages } from '../page/messages.ts'
import { stageMessages } from '../stages/messages.ts'
import { milestoneStates, rivalResults } from './forms.ts'
import { partMessages } from './messages.ts'

type ErrorOf = (field: string) => string | undefined
type PartFormProps = {
  id?: string
  version?: number
  /** What the server will read, and what the address says of it. */
  schema: z.ZodType<unknown>
  known: Record<string, unknown>
  submit: string
  children: (errorOf: ErrorOf) => ReactNode
}

/** A small form of one record: its id or version, the fields, and one button. */
export function PartForm({ id, version, schema, known, submit, children }: PartFormProps) {
  const { fields } = useMessages(projectMessages)
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(schema, known)
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate {...checks}>
      <LeaveGuard />
      <ConflictPanel refusal={refusal} labels={fields} />
      <FormError refusal={refusal} />
      {id && <input type="hidden" name="id" value={id} />}
      {version !== undefined && <input type="hidden" name="version" defaultValue={version} />}
      {children(errorOf)}
      <FormFoot>
        <span />
        <Button type="submit" tone="primary" busy={isSaving}>
          {submit}
        </Button>
      </FormFoot>
    </Form>
  )
}

/** The fields of a removal. */
export function RemovalFields({ errorOf }: { errorOf: ErrorOf }) {
  const parts = useMessages(partMessages)
  return (
    <TextInput name="reason" label={parts.removeReason} required maxLength={200} error={errorOf('reason')} />
  )
}

export function NewRivalFields({ errorOf }: { errorOf: ErrorOf }) {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  return (
    <>
      <Picker name="cityCode" source={at.pick.cities()} label={fields.cityCode} error={errorOf('cityCode')} />
      <TextInput name="name" label={fields.rivalName} optional maxLength={60} error={errorOf('name')} />
      <TextArea
        name="offer"
        label={fields.offer}
        hint={m.offerHint}
        optional
        maxLength={400}
        error={errorOf('offer')}
      />
    </>
  )
}

type Rival = { offer: string | null; result: (typeof rivalResults)[number] }

export function RivalFields({ rival, errorOf }: { rival: Rival; errorOf: ErrorOf }) {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  return (
    <>
      <TextArea
        name="offer"
        label={fields.offer}
        hint={m.offerHint}
        optional
        maxLength={400}
        defaultValue={rival.offer ?? ''}
        error={errorOf('offer')}
      />
      <Select name="result" label={fields.result} defaultValue={rival.result} error={errorOf('result')}>
        {rivalResults.map((one) => (
          <option key={one} value={one}>
            {words.rivalResults[one]}
          </option>
        ))}
      </Select>
    </>
  )
}

type Milestone = {
  name: string
  state: (typeof milestoneStates)[number]
  reachedOn: string | null
  note: string | null
}

export function MilestoneFields({ milestone, errorOf }: { milestone?: Milestone; errorOf: ErrorOf }) {
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  return (
    <>
      <TextInput
        name="name"
        required
        maxLength={80}
        label={fields.name}
        defaultValue={milestone?.name}
        error={errorOf('name')}
      />
      <div className="z-pair">
        <Select
          name="state"
          label={fields.state}
          defaultValue={milestone?.state ?? 'open'}
          error={errorOf('state')}
        >
          {milestoneStates.map((one) => (
            <option key={one} value={one}>
              {words.milestoneStates[one]}
            </option>
          ))}
        </Select>
        <DayInput
          name="reachedOn"
          label={fields.reachedOn}
          optional
          defaultValue={milestone?.reachedOn ?? ''}
          error={errorOf('reachedOn')}
        />
      </div>
      <TextInput
        name="note"
        label={fields.note}
        optional
        maxLength={200}
        defaultValue={milestone?.note ?? ''}
        error={errorOf('note')}
      />
    </>
  )
}
