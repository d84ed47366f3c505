import { Form } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { projectMessages } from './messages.ts'
import { pageMessages } from './page-messages.ts'
import { currencies, milestoneStates, rivalResults } from './part-forms.ts'
import { stageMessages } from './stage-messages.ts'
import { amountKinds } from './stages.ts'

/** A small form of one record: its id or version, the fields, and one button. */
export function PartForm({
  id,
  version,
  submit,
  children,
}: {
  id?: string
  version?: number
  submit: string
  children: ReactNode
}) {
  const { fields } = useMessages(projectMessages)
  const refusal = useRefusal()
  return (
    <Form method="post" className="z-form">
      <ConflictPanel refusal={refusal} labels={fields} />
      <FormError refusal={refusal} />
      {id && <input type="hidden" name="id" value={id} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {children}
      <FormFoot>
        <span />
        <Button type="submit" tone="primary">
          {submit}
        </Button>
      </FormFoot>
    </Form>
  )
}

const useErrors = () => {
  const refusal = useRefusal()
  return (field: string) => refusal?.fieldMessages[field]
}

/** An amount in 万 of its currency; foreign ones ask for rate and day. */
export function AmountFields({ today }: { today: string }) {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const errorOf = useErrors()
  const [currency, setCurrency] = useState('CNY')
  const [kind, setKind] = useState('planned')
  return (
    <>
      <Select
        name="kind"
        label={fields.kind}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
      >
        {amountKinds.map((one) => (
          <option key={one} value={one}>
            {words.amounts[one]}
          </option>
        ))}
      </Select>
      <div className="z-pair">
        <TextInput
          name="amount"
          inputMode="decimal"
          required
          label={`${fields.amount} (${m.wanOf(currency)})`}
          error={errorOf('amount')}
        />
        <Select
          name="currency"
          label={fields.currency}
          value={currency}
          onChange={({ currentTarget }) => setCurrency(currentTarget.value)}
        >
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      {currency !== 'CNY' && (
        <div className="z-pair">
          <TextInput
            name="rate"
            inputMode="decimal"
            required
            label={fields.rate}
            hint={m.currencyHint}
            error={errorOf('rate')}
          />
          <DayInput
            name="rateOn"
            required
            label={fields.rateOn}
            defaultValue={today}
            error={errorOf('rateOn')}
          />
        </div>
      )}
      <div className="z-pair">
        <DayInput name="onDay" label={fields.onDay} optional defaultValue={today} error={errorOf('onDay')} />
        {kind === 'in_year' && (
          <TextInput
            name="year"
            inputMode="numeric"
            required
            label={fields.year}
            defaultValue={today.slice(0, 4)}
            error={errorOf('year')}
          />
        )}
      </div>
      <TextInput name="note" label={fields.note} optional maxLength={200} error={errorOf('note')} />
    </>
  )
}

export function NewRivalFields() {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const errorOf = useErrors()
  return (
    <>
      <Picker name="cityCode" source="/pick/cities" label={fields.cityCode} error={errorOf('cityCode')} />
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

export function RivalFields({ rival }: { rival: Rival }) {
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const errorOf = useErrors()
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

export function MilestoneFields({ milestone }: { milestone?: Milestone }) {
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const errorOf = useErrors()
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
