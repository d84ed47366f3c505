import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Select } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { enterpriseStatuses } from './enterprise.ts'
import { enterpriseMessages } from './messages.ts'
import type { Enterprise } from './queries.server.ts'

type Patch = { id: string; name: string; nameEn: string }

/** Patch and life stage, for the leadership. */
export function PlacementForm({ firm, patches }: { firm: Enterprise; patches: Patch[] }) {
  const m = useMessages(enterpriseMessages)
  const locale = useLocale()
  const refusal = useRefusal()
  const error = (field: string) => refusal?.fieldMessages[field]
  return (
    <Form className="z-form">
      <input type="hidden" name="version" value={firm.version} />
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <p className="z-small z-secondary">{m.placeHint}</p>
      <Select
        name="patchId"
        label={m.fields.patchId}
        defaultValue={firm.patchId ?? ''}
        error={error('patchId')}
        optional
      >
        <option value="">{m.none}</option>
        {patches.map(({ id, name, nameEn }) => (
          <option key={id} value={id}>
            {nameIn(locale, { name, nameEn })}
          </option>
        ))}
      </Select>
      <Select name="status" label={m.fields.status} defaultValue={firm.status} error={error('status')}>
        {enterpriseStatuses.map((status) => (
          <option key={status} value={status}>
            {m.statuses[status]}
          </option>
        ))}
      </Select>
      <DayInput
        name="residentSince"
        label={m.fields.residentSince}
        defaultValue={firm.residentSince ?? ''}
        error={error('residentSince')}
        optional
      />
      <FormFoot>
        <Button type="submit" tone="primary">
          {m.save}
        </Button>
      </FormFoot>
    </Form>
  )
}
