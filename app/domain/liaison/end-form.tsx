import { useNavigation } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { liaisonMessages } from './messages.ts'

/** From which day on the cadre no longer looks after the firm, and why. */
export function EndForm({ version }: { version: number }) {
  const m = useMessages(liaisonMessages)
  const { today } = useRootData()
  const refusal = useRefusal()
  const navigation = useNavigation()
  return (
    <Form className="z-form">
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={{}} />
      <input type="hidden" name="version" defaultValue={version} />
      <DayInput name="toOn" label={m.fields.toOn} defaultValue={today} error={refusal?.fieldMessages.toOn} />
      <TextInput
        name="reason"
        label={m.fields.reason}
        maxLength={200}
        required
        error={refusal?.fieldMessages.reason}
      />
      <FormFoot>
        <Button tone="danger" busy={navigation.state !== 'idle'}>
          {m.end}
        </Button>
      </FormFoot>
    </Form>
  )
}
