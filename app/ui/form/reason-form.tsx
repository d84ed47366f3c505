import { Button } from '../button.tsx'
import { TextArea } from './field.tsx'
import { Form } from './form.tsx'
import { FormError, FormFoot } from './form-parts.tsx'
import { useRefusal } from './use-refusal.ts'

type Props = {
  version: number
  /** What will happen, before it does. */
  hint: string
  label: string
  /** Names the result: 删除企业. */
  confirm: string
}

/** Takes something away, with the reason. */
export function ReasonForm({ version, hint, label, confirm }: Props) {
  const refusal = useRefusal()
  return (
    <Form className="z-form">
      <input type="hidden" name="version" value={version} />
      <FormError refusal={refusal} />
      <p className="z-small z-secondary">{hint}</p>
      <TextArea name="reason" label={label} required maxLength={200} error={refusal?.fieldMessages.reason} />
      <FormFoot>
        <Button type="submit" tone="danger">
          {confirm}
        </Button>
      </FormFoot>
    </Form>
  )
}
