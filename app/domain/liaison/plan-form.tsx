import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Field, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { kitMessages } from '#app/ui/messages.ts'
import './liaison.css'
import { planMessages } from './plans-messages.ts'

export type PlanDefaults = {
  id: string
  version?: number
  enterpriseId: string
  goals: { text: string }[]
  needs: string
  risks: string
  reviewOn: string
  actions: { title: string; ownerId: string; dueOn: string }[]
  policyIds: string[]
}

type Props = {
  defaults: PlanDefaults
  policies: { id: string; title: string; titleEn: string | null }[]
  owners: { id: string; name: string }[]
}

/** The firm's next version: goals, next actions, policies. Kept as a draft or published from the same form. */
export function PlanForm({ defaults, policies, owners }: Props) {
  const m = useMessages(planMessages)
  const kit = useMessages(kitMessages)
  const isEnglish = useLocale() === 'en'
  const isNew = defaults.version === undefined
  const refusal = useRefusal()
  const { register, control } = useForm({ defaultValues: defaults })
  const [goals, setGoals] = useState(defaults.goals.map(({ text }, key) => ({ key, text })))
  const actions = useFieldArray({ control, name: 'actions' })
  const errors = refusal?.fieldMessages ?? {}
  return (
    <Form className="z-form">
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <input type="hidden" {...register('id')} />
      {isNew ? (
        <input type="hidden" {...register('enterpriseId')} />
      ) : (
        <input type="hidden" name="version" value={defaults.version} />
      )}
      <fieldset className="z-stack">
        <legend className="z-label">{m.goals}</legend>
        {goals.map((goal, at) => (
          <div key={goal.key} className="z-row">
            <input
              className="z-input"
              style={{ flex: 1, width: 'auto' }}
              aria-label={m.goal(at + 1)}
              name="goals"
              defaultValue={goal.text}
              maxLength={300}
            />
            {goals.length > 1 && (
              <Button
                type="button"
                tone="quiet"
                aria-label={kit.remove(m.goal(at + 1))}
                onClick={() => setGoals(goals.filter(({ key }) => key !== goal.key))}
              >
                <IconX className="z-icon" />
              </Button>
            )}
          </div>
        ))}
        {errors.goals && <span className="z-error">{errors.goals}</span>}
        <div>
          <Button
            type="button"
            tone="quiet"
            data-adds="goals"
            onClick={() => setGoals([...goals, { key: (goals.at(-1)?.key ?? 0) + 1, text: '' }])}
          >
            <IconPlus className="z-icon" />
            {m.addGoal}
          </Button>
        </div>
      </fieldset>
      <fieldset className="z-stack">
        <legend className="z-label">{m.actions}</legend>
        {actions.fields.map((field, at) => (
          <div key={field.id} className="plan-action">
            <TextInput
              label={m.action(at + 1)}
              maxLength={200}
              error={errors[`actions.${at}.title`]}
              {...register(`actions.${at}.title`)}
            />
            <Field label={m.owner} error={errors[`actions.${at}.ownerId`]}>
              {(wiring) => (
                <select className="z-input" {...wiring} {...register(`actions.${at}.ownerId`)}>
                  <option value="">{m.ownerDefault}</option>
                  {owners.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <DayInput
              label={m.due}
              error={errors[`actions.${at}.dueOn`]}
              {...register(`actions.${at}.dueOn`)}
            />
          </div>
        ))}
        <div>
          <Button
            type="button"
            tone="quiet"
            data-adds="actions"
            onClick={() => actions.append({ title: '', ownerId: '', dueOn: '' })}
          >
            <IconPlus className="z-icon" />
            {m.addAction}
          </Button>
        </div>
      </fieldset>
      <fieldset className="z-field">
        <legend className="z-label">{m.policies}</legend>
        {policies.map((policy) => (
          <label key={policy.id} className="z-switch">
            <input type="checkbox" value={policy.id} {...register('policyIds')} />
            <span>{isEnglish ? (policy.titleEn ?? policy.title) : policy.title}</span>
          </label>
        ))}
        {errors.policyIds && <span className="z-error">{errors.policyIds}</span>}
      </fieldset>
      <TextArea label={m.needs} optional maxLength={2000} error={errors.needs} {...register('needs')} />
      <TextArea label={m.risks} optional maxLength={2000} error={errors.risks} {...register('risks')} />
      <DayInput label={m.fields.reviewOn} optional error={errors.reviewOn} {...register('reviewOn')} />
      <FormFoot>
        <span className="z-small z-muted">{m.publishHint}</span>
        <Cancel to={isNew ? at.enterprises.one(defaults.enterpriseId) : at.plans.one(defaults.id)} />
        <Button name="next" value="keep">
          {m.saveDraft}
        </Button>
        <Button tone="primary" name="next" value="publish">
          {m.publish}
        </Button>
      </FormFoot>
    </Form>
  )
}
