import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextArea } from '#app/ui/form/field.tsx'
import { TopicChips } from '#app/ui/form/form-parts.tsx'
import { ticketMessages } from '../messages.ts'
import { stepMessages } from '../step-messages.ts'
import { satisfactions } from '../ticket.ts'
import type { ErrorOf } from './when.tsx'

/** Three questions, once someone is on the line; no answer is recorded as such. */
export function FollowUpFields({ errorOf }: { errorOf: ErrorOf }) {
  const { fields, satisfactions: names } = useMessages(ticketMessages)
  const m = useMessages(stepMessages)
  const [reached, setReached] = useState(true)
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
                checked={reached === answer}
                onChange={() => setReached(answer)}
              />
              {answer ? m.reachedYes : m.reachedNo}
            </label>
          ))}
        </span>
      </fieldset>
      {reached && (
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
