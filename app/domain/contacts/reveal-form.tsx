import { useActionData } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { contactMessages } from './messages.ts'

type Numbers = { phone: string | null; email: string | null }

/** Asks why, then shows the numbers once; closing the dialog forgets them. */
export function RevealForm({ name }: { name: string }) {
  const m = useMessages(contactMessages)
  const refusal = useRefusal()
  const shown = useActionData() as Numbers | { refusal: unknown } | undefined
  if (shown && !('refusal' in shown))
    return (
      <div className="z-stack" role="status">
        <b>{name}</b>
        {shown.phone && (
          <p className="z-row">
            <span className="z-num">{shown.phone}</span>
            <a className="z-button z-button-primary" href={`tel:${shown.phone}`}>
              {m.call}
            </a>
          </p>
        )}
        {shown.email && <p>{shown.email}</p>}
      </div>
    )
  return (
    <Form className="z-form">
      <FormError refusal={refusal} />
      <TextInput
        name="reason"
        label={m.fields.reason}
        hint={m.revealHint}
        placeholder={m.revealPlaceholder}
        required
        maxLength={200}
        error={refusal?.fieldMessages.reason}
      />
      <FormFoot>
        <Button type="submit" tone="primary">
          {m.revealTitle}
        </Button>
      </FormFoot>
    </Form>
  )
}
