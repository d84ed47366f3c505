import { useState } from 'react'
import { readAmount } from '#app/domain/amounts.ts'
import { formatMoney, wanOf } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { DayInput, Select, TextInput } from '#app/ui/form/field.tsx'
import { projectMessages } from '../messages.ts'
import { pageMessages } from '../page/messages.ts'
import { stageMessages } from '../stages/messages.ts'
import type { asTyped } from './amount.ts'
import { amountKinds } from './amount.ts'
import { currencies } from './forms.ts'
import { partMessages } from './messages.ts'

type Props = {
  today: string
  /** The row to put right; without it a new one. */
  amount?: ReturnType<typeof asTyped>
  errorOf: (field: string) => string | undefined
}

/** An amount in 万 of its currency; foreign ones ask for rate and day. */
export function AmountFields({ today, amount, errorOf }: Props) {
  const m = useMessages(pageMessages)
  const parts = useMessages(partMessages)
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const [currency, setCurrency] = useState(amount?.currency ?? 'CNY')
  const [typed, setTyped] = useState(amount?.amount ?? '')
  const sum = readAmount(typed)
  const locale = useLocale()
  const [kind, setKind] = useState<string>(amount?.kind ?? 'planned')
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
          defaultValue={amount?.amount}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          hint={
            sum !== null &&
            m.readAs(currency === 'CNY' ? formatMoney(sum, locale) : `${wanOf(sum)} ${m.wanOf(currency)}`)
          }
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
            defaultValue={amount?.rate}
            label={fields.rate}
            hint={m.currencyHint}
            error={errorOf('rate')}
          />
          <DayInput
            name="rateOn"
            required
            label={fields.rateOn}
            defaultValue={amount?.rateOn || today}
            error={errorOf('rateOn')}
          />
        </div>
      )}
      <div className="z-pair">
        <DayInput
          name="onDay"
          label={fields.onDay}
          optional
          defaultValue={amount ? amount.onDay : today}
          error={errorOf('onDay')}
        />
        {kind === 'in_year' && (
          <TextInput
            name="year"
            inputMode="numeric"
            required
            label={fields.year}
            defaultValue={amount?.year || today.slice(0, 4)}
            error={errorOf('year')}
          />
        )}
      </div>
      <TextInput
        name="note"
        label={fields.note}
        optional
        maxLength={200}
        defaultValue={amount?.note}
        error={errorOf('note')}
      />
      {amount && (
        <TextInput
          name="reason"
          label={parts.correctReason}
          required
          maxLength={200}
          error={errorOf('reason')}
        />
      )}
    </>
  )
}
