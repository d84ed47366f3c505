import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { DayInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { associationMessages } from './messages.ts'

export function MemberForm() {
  const m = useMessages(associationMessages)
  const refusal = useRefusal()
  return (
    <Form className="z-form">
      <FormError refusal={refusal} />
      <Picker
        name="enterpriseId"
        label={m.fields.enterpriseId}
        source={at.pick.enterprises()}
        error={refusal?.fieldMessages.enterpriseId}
      />
      <DayInput name="sinceOn" label={m.fields.sinceOn} optional error={refusal?.fieldMessages.sinceOn} />
      <FormFoot>
        <Button type="submit" tone="primary">
          {m.addMemberTitle}
        </Button>
      </FormFoot>
    </Form>
  )
}
