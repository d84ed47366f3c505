import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextInput } from '#app/ui/form/field.tsx'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import type { ErrorOf } from '../page/when.tsx'
import { siteKinds } from '../ticket.ts'

/** Where someone has to go. Off the park it needs an address and who meets us there. */
export function SiteFields({ errorOf }: { errorOf: ErrorOf }) {
  const m = useMessages(intakeMessages)
  const words = useMessages(ticketMessages)
  const [kind, setKind] = useState('')
  const isOff = kind === 'off_park'
  return (
    <div className="z-stack">
      <fieldset className="z-field">
        <legend className="z-label">{words.fields.siteKind}</legend>
        <span className="z-chips">
          {['', ...siteKinds].map((one) => (
            <label key={one} className="z-chip">
              <input
                type="radio"
                name="siteKind"
                value={one}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              {one === '' ? m.noSite : words.siteKinds[one as 'in_park']}
            </label>
          ))}
        </span>
      </fieldset>
      {kind !== '' && (
        <>
          <TextInput
            name="siteAddress"
            label={words.fields.siteAddress}
            required={isOff}
            optional={!isOff}
            maxLength={200}
            error={errorOf('siteAddress')}
          />
          {isOff && (
            <>
              <TextInput
                name="siteEntrance"
                label={words.fields.siteEntrance}
                optional
                maxLength={200}
                error={errorOf('siteEntrance')}
              />
              <div className="z-pair">
                <TextInput
                  name="siteContactName"
                  label={words.fields.siteContactName}
                  required
                  maxLength={60}
                  error={errorOf('siteContactName')}
                />
                <TextInput
                  name="siteContactPhone"
                  type="tel"
                  label={words.fields.siteContactPhone}
                  optional
                  maxLength={40}
                  error={errorOf('siteContactPhone')}
                />
              </div>
            </>
          )}
        </>
      )}
    </div>
  )
}
