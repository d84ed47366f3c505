import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextArea } from '#app/ui/form/field.tsx'
import { TopicChips } from '#app/ui/form/form-parts.tsx'
import { ticketMessages } from '../messages.ts'
import { stepMessages } from '../step-messages.ts'
import { satisfactions } from '../ticket.ts'
import type { ErrorOf } from './when.tsx'

/** Whether somebody took the call, which nothing says beforehand; then three questions. No answer is recorded as such. */
export function FollowUpFields({ errorOf }: { errorOf: ErrorOf }) {
  const { fields, satisfactions: names } = useMessages(ticketMessages)
  const m = useMessages(stepMessages)
  const [isMissed, setMissed] = useState(false)
  return (
    <>
      <fieldset className="z-field">
        <legend className="z-label">{fields.reached}</legend>
        <span className="z-chips">
          {[true, false].map((answer) => (
            <label key={String(answer)} className="z-chip">
              <input
                type="radio"
                name="reached"
                value={String(answer)}
                onChange={() => setMissed(!answer)}
                aria-invalid={errorOf('reached') ? true : undefined}
              />
              {answer ? m.reachedYes : m.reachedNo}
            </label>
          ))}
        </span>
        {errorOf('reached') && <span className="z-error">{errorOf('reached')}</span>}
      </fieldset>
      {!isMissed && (
        <>
          <TopicChips
            type="radio"
            legend={fields.contactedInTime}
            name="contactedInTime"
            choices={[
              { code: 'yes', label: m.answers.inTime },
              { code: 'no', label: m.answers.notInTime },
              { code: 'unsure', label: m.answers.unsure },
            ]}
          />
          <TopicChips
            type="radio"
            legend={fields.solved}
            name="solved"
            choices={[
              { code: 'yes', label: m.answers.solved },
              { code: 'no', label: m.answers.notSolved },
            ]}
          />
          {errorOf('solved') && <span className="z-error">{errorOf('solved')}</span>}
          <TopicChips
            type="radio"
            legend={fields.satisfaction}
            name="satisfaction"
            choices={satisfactions.map((code) => ({ code, label: names[code] }))}
          />
          {errorOf('satisfaction') && <span className="z-error">{errorOf('satisfaction')}</span>}
        </>
      )}
      <TextArea name="note" label={fields.note} optional maxLength={1000} error={errorOf('note')} />
    </>
  )
}
