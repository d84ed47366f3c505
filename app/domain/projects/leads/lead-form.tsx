import { at } from '#app/addresses.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Select, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { LeaveGuard } from '#app/ui/form/leave-guard.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { channels } from '../channels.ts'
import { pageMessages } from '../page/messages.ts'
import { stageMessages } from '../stages/messages.ts'
import { NewLead } from './forms.ts'
import { leadMessages } from './messages.ts'

type City = { code: string; name: string; nameEn: string }
type Props = {
  id: string
  cities: City[]
  firm: { id: string; name: string; cityCode: string | null } | null
}

/** 一分钟线索: native fields only, so that it works before any script has loaded. */
export function LeadForm({ id, cities, firm }: Props) {
  const m = useMessages(leadMessages)
  const { choose } = useMessages(pageMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(NewLead)
  const text = (
    name: 'enterpriseName' | 'contactName' | 'contactPhone' | 'referrerName',
    maxLength: number,
  ) => ({
    name,
    label: m.fields[name],
    maxLength,
    error: errorOf(name),
  })
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate {...checks}>
      <LeaveGuard />
      <p className="z-small z-muted">{m.newHint}</p>
      <FormError refusal={refusal} />
      <input type="hidden" name="id" value={id} />
      {firm && <input type="hidden" name="enterpriseId" value={firm.id} />}
      <TextInput
        {...text('enterpriseName', 120)}
        required
        defaultValue={firm?.name}
        readOnly={firm !== null}
      />
      <TextArea name="need" label={m.fields.need} required maxLength={1000} error={errorOf('need')} />
      <div className="z-pair">
        <Select name="channel" label={m.fields.channel} required defaultValue="" error={errorOf('channel')}>
          <option value="">{choose}</option>
          {channels.map((one) => (
            <option key={one} value={one}>
              {words.channels[one]}
            </option>
          ))}
        </Select>
        <Select
          name="cityCode"
          label={m.fields.cityCode}
          optional
          defaultValue={firm?.cityCode ?? ''}
          error={errorOf('cityCode')}
        >
          <option value="">{m.chooseCity}</option>
          {cities.map((city) => (
            <option key={city.code} value={city.code}>
              {nameIn(locale, city)}
            </option>
          ))}
        </Select>
      </div>
      <details className="z-more">
        <summary>{m.more}</summary>
        <div className="z-stack">
          <div className="z-pair">
            <TextInput {...text('contactName', 40)} optional autoComplete="off" />
            <TextInput {...text('contactPhone', 40)} optional type="tel" autoComplete="off" />
          </div>
          <TextInput {...text('referrerName', 60)} optional autoComplete="off" />
        </div>
      </details>
      <FormFoot>
        <span />
        <Cancel to={firm ? at.enterprises.one(firm.id) : at.leads.list()} />
        <Button type="submit" tone="primary" busy={isSaving}>
          {m.submit}
        </Button>
      </FormFoot>
    </Form>
  )
}
