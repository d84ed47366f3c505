import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { DayInput, Select, Switch, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { AlikePanel } from './alike-panel.tsx'
import { tiers } from './enterprise.ts'
import { EnterpriseChange, EnterpriseCreate } from './forms.ts'
import { enterpriseMessages } from './messages.ts'
import type { Enterprise } from './queries.server.ts'

type Industry = { code: string; name: string; nameEn: string }
type Props = { id: string; firm?: Enterprise; industries: Industry[] }

/** A new firm, or the facts of one that is there: seven fields in view, the rest under 更多. */
export function EnterpriseForm({ id, firm, industries }: Props) {
  const m = useMessages(enterpriseMessages)
  const locale = useLocale()
  const { register, onSubmit, errorOf, refusal, isSaving } = useRecordForm(
    firm ? EnterpriseChange : EnterpriseCreate,
    valuesOf(id, firm),
  )
  const field = (name: Parameters<typeof errorOf>[0] & keyof typeof m.fields) => ({
    label: m.fields[name],
    error: errorOf(name),
    ...register(name),
  })
  const asked = refusal?.code === 'enterprises.alike' || refusal?.code === 'enterprises.codeTaken'
  const city = firm?.city
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate>
      {firm ? (
        <input type="hidden" name="version" defaultValue={firm.version} />
      ) : (
        <input type="hidden" {...register('id')} />
      )}
      {!asked && <FormError refusal={refusal} />}
      <AlikePanel refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <TextInput {...field('name')} maxLength={120} autoComplete="off" />
      <Picker
        name="originCityCode"
        label={m.fields.originCityCode}
        source={at.pick.cities()}
        error={errorOf('originCityCode')}
        optional
        initial={city ? [{ id: city.code, label: locale === 'en' ? city.nameEn : city.name }] : []}
      />
      <div className="z-pair">
        <Select {...field('industryCode')} optional>
          <option value="">{m.none}</option>
          {industries.map(({ code, name, nameEn }) => (
            <option key={code} value={code}>
              {locale === 'en' ? nameEn : name}
            </option>
          ))}
        </Select>
        <Select {...field('tier')} optional>
          <option value="">{m.none}</option>
          {tiers.map((tier) => (
            <option key={tier} value={tier}>
              {m.tiers[tier]}
            </option>
          ))}
        </Select>
      </div>
      <TextInput {...field('product')} optional maxLength={60} />
      <TextInput {...field('uscc')} optional hint={m.usccHint} maxLength={30} autoComplete="off" />
      <TextArea {...field('aliases')} optional rows={2} hint={m.aliasesHint} />
      <details className="z-more">
        <summary>{m.more}</summary>
        <div className="z-stack">
          <Switch label={m.fields.usccUnverified} {...register('usccUnverified')} />
          <TextInput {...field('nameEn')} optional maxLength={160} />
          <TextInput {...field('address')} optional maxLength={200} />
          <div className="z-pair">
            <TextInput {...field('headcount')} optional inputMode="numeric" />
            <DayInput {...field('headcountOn')} optional />
          </div>
          <Switch label={m.fields.headcountAtLeast} {...register('headcountAtLeast')} />
          <TextArea {...field('intro')} optional maxLength={2000} />
        </div>
      </details>
      <FormFoot>
        <Button type="submit" tone="primary" busy={isSaving}>
          {firm ? m.save : m.create}
        </Button>
      </FormFoot>
    </Form>
  )
}

function valuesOf(id: string, firm: Enterprise | undefined) {
  return {
    id,
    name: firm?.name ?? '',
    nameEn: firm?.nameEn ?? '',
    aliases: firm?.aliases.join('\n') ?? '',
    uscc: firm?.uscc ?? '',
    usccUnverified: Boolean(firm?.uscc && firm.usccState === 'unverified'),
    originCityCode: firm?.originCityCode ?? '',
    industryCode: firm?.industryCode ?? '',
    product: firm?.product ?? '',
    tier: firm?.tier ?? '',
    address: firm?.address ?? '',
    headcount: firm?.headcount === null || firm === undefined ? '' : String(firm.headcount),
    headcountOn: firm?.headcountOn ?? '',
    headcountAtLeast: firm?.headcountAtLeast ?? false,
    intro: firm?.intro ?? '',
  }
}
