import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { Switch, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import { AssociationChange, AssociationCreate } from './forms.ts'
import { associationMessages } from './messages.ts'
import type { Association } from './queries.server.ts'

export function AssociationForm({ id, association }: { id: string; association?: Association }) {
  const m = useMessages(associationMessages)
  const locale = useLocale()
  const { register, onSubmit, errorOf, refusal, isSaving } = useRecordForm(
    association ? AssociationChange : AssociationCreate,
    {
      id,
      name: association?.name ?? '',
      nameEn: association?.nameEn ?? '',
      isResident: association?.isResident ?? false,
      field: association?.field ?? '',
      desk: association?.desk ?? '',
      intro: association?.intro ?? '',
      cityCode: association?.cityCode ?? '',
    },
  )
  const field = (name: Parameters<typeof errorOf>[0] & keyof typeof m.fields) => ({
    label: m.fields[name],
    error: errorOf(name),
    ...register(name),
  })
  const city = association?.city
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate>
      {association ? (
        <input type="hidden" name="version" defaultValue={association.version} />
      ) : (
        <input type="hidden" {...register('id')} />
      )}
      <FormError refusal={refusal} />
      <ConflictPanel refusal={refusal} labels={m.fields} />
      <TextInput {...field('name')} maxLength={120} />
      <Picker
        name="cityCode"
        label={m.fields.cityCode}
        source={at.pick.cities()}
        error={errorOf('cityCode')}
        optional
        initial={city ? [{ id: city.code, label: locale === 'en' ? city.nameEn : city.name }] : []}
      />
      <TextInput {...field('field')} optional maxLength={60} />
      <Switch label={m.fields.isResident} {...register('isResident')} />
      <TextInput {...field('desk')} optional maxLength={120} />
      <TextInput {...field('nameEn')} optional maxLength={160} />
      <TextArea {...field('intro')} optional maxLength={2000} />
      <FormFoot>
        <Button type="submit" tone="primary" busy={isSaving}>
          {association ? m.save : m.create}
        </Button>
      </FormFoot>
    </Form>
  )
}
