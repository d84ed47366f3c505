import { useNavigation } from '@remix-run/react'
import type { DictionaryEntry } from '#app/domain/dictionaries/queries.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { ticketMessages } from '../messages.ts'
import type { TicketDetail } from '../queries.server.ts'
import { stepMessages } from '../step-messages.ts'
import type { Step } from '../transitions.ts'
import { type MergeChoice, StepFields } from './step-fields.tsx'

type Props = {
  ticket: TicketDetail
  step: Step
  mergeInto: MergeChoice[]
  categories?: DictionaryEntry[]
}

/** Steps that a photo may show. */
const pictured: readonly Step[] = ['arrive', 'resolve']

/** Fields that others may have changed meanwhile; the other steps compare the ticket's state. */
const own: Partial<Record<Step, readonly Compared[]>> = {
  promise: ['promisedDay', 'promisedTime'],
  correct: [
    ...([
      'title',
      'level',
      'categoryCode',
      'deadlineDay',
      'deadlineTime',
      'deadlineName',
      'siteKind',
    ] as const),
    ...(['siteAddress', 'siteEntrance', 'siteContactName'] as const),
  ],
}
type Compared = keyof (typeof ticketMessages)['zh-CN']['fields']

/** A step's own fields and one button that names it. Someone else's change keeps the text and takes one more press. */
export function StepForm({ ticket, step, mergeInto, categories = [] }: Props) {
  const m = useMessages(stepMessages)
  const { states, fields } = useMessages(ticketMessages)
  const refusal = useRefusal()
  const navigation = useNavigation()
  if (step === 'merge' && mergeInto.length === 0) return <p className="z-secondary">{m.mergeNone}</p>
  return (
    <Form className="z-form" encType={pictured.includes(step) ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="version" value={ticket.version} />
      {own[step] ? (
        <ConflictPanel
          refusal={refusal}
          labels={Object.fromEntries(own[step].map((field) => [field, fields[field]]))}
        />
      ) : (
        <ConflictPanel
          refusal={refusal}
          labels={{ state: m.stateNow }}
          mine={{ state: ticket.state }}
          show={(_, state) => states[state as typeof ticket.state]}
        />
      )}
      <FormError refusal={refusal} />
      {m.hints[step] && <p className="z-small z-secondary">{m.hints[step]}</p>}
      <StepFields
        ticket={ticket}
        step={step}
        mergeInto={mergeInto}
        categories={categories}
        errorOf={(field) => refusal?.fieldMessages[field]}
      />
      <FormFoot>
        {step === 'decideExtension' ? (
          <>
            <Button name="decision" value="refuse">
              {m.refuse}
            </Button>
            <Button tone="primary" name="decision" value="grant">
              {m.grant}
            </Button>
          </>
        ) : (
          <Button
            tone={step === 'withdraw' || step === 'merge' ? 'danger' : 'primary'}
            busy={navigation.state !== 'idle'}
          >
            {m.steps[step]}
          </Button>
        )}
      </FormFoot>
    </Form>
  )
}
