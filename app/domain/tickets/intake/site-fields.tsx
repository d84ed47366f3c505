import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextInput } from '#app/ui/form/field.tsx'
import { TopicChips } from '#app/ui/form/form-parts.tsx'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import type { ErrorOf } from '../page/when.tsx'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'
import { siteKinds } from '../ticket.ts'

type Site = Pick<
  TicketDetail,
  'siteKind' | 'siteAddress' | 'siteEntrance' | 'siteContactName' | 'siteContactPhone'
>

/** Where someone has to go. Off the park it needs an address and who meets us there. `site` is what is on record. */
export function SiteFields({ errorOf, site }: { errorOf: ErrorOf; site?: Site }) {
  const m = useMessages(intakeMessages)
  const words = useMessages(ticketMessages)
  const { phoneKept } = useMessages(stepMessages)
  const [kind, setKind] = useState<string>(site?.siteKind ?? '')
  const isOff = kind === 'off_park'
  return (
    <div className="z-stack">
      <TopicChips
        legend={words.fields.siteKind}
        name="siteKind"
        type="radio"
        choices={[
          { code: '', label: m.noSite },
          ...siteKinds.map((code) => ({ code, label: words.siteKinds[code] })),
        ]}
        chosen={[kind]}
        onChoose={setKind}
      />
      {kind !== '' && (
        <>
          <TextInput
            name="siteAddress"
            label={words.fields.siteAddress}
            required={isOff}
            optional={!isOff}
            maxLength={200}
            defaultValue={site?.siteAddress ?? ''}
            error={errorOf('siteAddress')}
          />
          {isOff && (
            <>
              <TextInput
                name="siteEntrance"
                label={words.fields.siteEntrance}
                optional
                maxLength={200}
                defaultValue={site?.siteEntrance ?? ''}
                error={errorOf('siteEntrance')}
              />
              <div className="z-pair">
                <TextInput
                  name="siteContactName"
                  label={words.fields.siteContactName}
                  required
                  maxLength={60}
                  defaultValue={site?.siteContactName ?? ''}
                  error={errorOf('siteContactName')}
                />
                <TextInput
                  name="siteContactPhone"
                  type="tel"
                  label={words.fields.siteContactPhone}
                  optional
                  maxLength={40}
                  placeholder={site?.siteContactPhone ?? undefined}
                  hint={site?.siteContactPhone && phoneKept}
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
