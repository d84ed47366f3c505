import { formValues } from '#app/domain/record.ts'
import { RecordField } from '#app/domain/record-field.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { LimitsSet } from './forms.ts'
import { fieldAt, isInMinutes } from './grid.ts'
import { LimitGrid } from './limit-grid.tsx'
import { limitMessages } from './messages.ts'
import type { LimitVersion } from './queries.server.ts'
import { limitVersion } from './version.ts'

/** The next version, in the grid of the versions above it: a line a level, a column a step. */
export function LimitsForm({ last }: { last: LimitVersion | undefined }) {
  const m = useMessages(limitMessages)
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(LimitsSet)
  const { effectiveFrom: _, ...limits } = last ?? {}
  const values = formValues(limitVersion, limits)
  const draw = (name: keyof typeof limitVersion.fields) => (
    <RecordField
      name={name}
      field={limitVersion.fields[name]}
      words={limitMessages}
      value={values[name] ?? ''}
      error={errorOf(name)}
    />
  )
  return (
    <Form className="limits-form" onSubmit={onSubmit} noValidate {...checks}>
      <input type="hidden" name="version" defaultValue={last?.number ?? 0} />
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <div className="limits-day">{draw('effectiveFrom')}</div>
      <LimitGrid
        cell={(level, step) => {
          const field = fieldAt(level, step)
          return field ? draw(field) : <span className="z-muted">—</span>
        }}
        under={(level) => <p className="z-small z-muted">{isInMinutes(level) ? m.inMinutes : m.inDays}</p>}
      />
      <FormFoot>
        <span />
        <Button type="submit" tone="primary" busy={isSaving}>
          {m.save}
        </Button>
      </FormFoot>
    </Form>
  )
}
