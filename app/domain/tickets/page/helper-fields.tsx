import { useState } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Select, Switch, TextInput } from '#app/ui/form/field.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { ticketMessages } from '../messages.ts'
import { helperKinds } from '../ticket.ts'
import type { ErrorOf } from './when.tsx'

/** One of ours, or someone by name; an electrician with the certificate's number. */
export function HelperFields({ errorOf }: { errorOf: ErrorOf }) {
  const { fields, helperKinds: kinds } = useMessages(ticketMessages)
  const [kind, setKind] = useState<string>('technician')
  const [electrical, setElectrical] = useState(false)
  return (
    <>
      <Select
        name="kind"
        label={fields.kind}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
        error={errorOf('kind')}
      >
        {helperKinds.map((one) => (
          <option key={one} value={one}>
            {kinds[one]}
          </option>
        ))}
      </Select>
      {kind === 'cadre' ? (
        <Picker
          name="accountId"
          label={fields.accountId}
          source={at.pick.cadres()}
          error={errorOf('accountId')}
        />
      ) : (
        <>
          <div className="z-pair">
            <TextInput name="name" label={fields.toId} required maxLength={60} error={errorOf('name')} />
            <TextInput
              name="phone"
              type="tel"
              label={fields.phone}
              optional
              maxLength={40}
              error={errorOf('phone')}
            />
          </div>
          <div className="z-pair">
            <TextInput name="firm" label={fields.firm} optional maxLength={120} error={errorOf('firm')} />
            <TextInput name="trade" label={fields.trade} optional maxLength={60} error={errorOf('trade')} />
          </div>
          <TextInput
            name="feeBearer"
            label={fields.feeBearer}
            optional
            maxLength={120}
            error={errorOf('feeBearer')}
          />
          <Switch
            name="electrical"
            label={fields.electrical}
            checked={electrical}
            onChange={({ currentTarget }) => setElectrical(currentTarget.checked)}
          />
          {electrical && (
            <TextInput
              name="certificateNumber"
              label={fields.certificateNumber}
              required
              maxLength={60}
              error={errorOf('certificateNumber')}
            />
          )}
        </>
      )}
    </>
  )
}
