import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { NewPolicy, PolicyChange } from './forms.ts'
import { policyMessages } from './messages.ts'
import { policyLevels } from './policy.ts'

export type PolicyDefaults = Record<
  | 'id'
  | 'title'
  | 'titleEn'
  | 'number'
  | 'issuer'
  | 'level'
  | 'validFrom'
  | 'validTo'
  | 'legalBasis'
  | 'summary'
  | 'summaryEn'
  | 'conditions',
  string
> & { version?: number }

export function PolicyForm({ defaults }: { defaults: PolicyDefaults }) {
  const m = useMessages(policyMessages)
  const { version, ...values } = defaults
  const form = useRecordForm<PolicyDefaults>(
    version === undefined ? NewPolicy : PolicyChange,
    version === undefined ? values : defaults,
  )
  const { register, onSubmit, errorOf, refusal, isSaving } = form
  const field = (name: keyof typeof m.fields & keyof typeof values) => ({
    label: m.fields[name],
    error: errorOf(name),
    ...register(name),
  })
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate>
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <input type="hidden" {...register('id')} />
      {version !== undefined && <input type="hidden" {...register('version')} />}
      <TextInput {...field('title')} maxLength={120} />
      <TextInput {...field('titleEn')} optional maxLength={240} />
      <div className="z-pair">
        <Select {...field('level')}>
          {policyLevels.map((level) => (
            <option key={level} value={level}>
              {m.levels[level]}
            </option>
          ))}
        </Select>
        <TextInput {...field('number')} optional maxLength={60} />
      </div>
      <TextInput {...field('issuer')} optional maxLength={80} />
      <div className="z-pair">
        <DayInput {...field('validFrom')} optional />
        <DayInput {...field('validTo')} optional />
      </div>
      <TextArea {...field('legalBasis')} optional maxLength={400} hint={m.noBasis} />
      <TextArea {...field('summary')} rows={4} maxLength={2000} />
      <TextArea {...field('conditions')} optional maxLength={4000} />
      <TextArea {...field('summaryEn')} optional maxLength={4000} />
      <FormFoot>
        <Button tone="primary" busy={isSaving}>
          {m.save}
        </Button>
      </FormFoot>
    </Form>
  )
}
